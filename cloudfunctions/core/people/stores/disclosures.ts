import { randomBytes } from 'crypto';
import type { Role } from '../../../../miniprogram/shared/vocabulary';
import { sealedCollection } from '../../ground/sealed-collection';
import { personal } from './personal';
import { afterDescending, type Moment } from '../../ground/place';

/** Somebody in office has read personal data in full; never changed. `_id` is random. */
export interface Disclosure {
  _id: string;
  campaign: string;
  /** openid of whoever the data are about; empty where they are of many people. */
  about: string;
  /** Noun and id: `entry:<id>`, `registration:<id>`, `export:<id>`. */
  subject: string;
  /** What was read, in words. */
  what: string;
  purpose: string;
  actor: string;
  /** Sealed in the database. */
  actorName: string;
  actorRole: Role;
  at: number;
}

const disclosures = sealedCollection<Disclosure>('disclosures', personal.disclosures.fields);

/** @throws Error when the id is taken, which random ids are not. */
export async function insertDisclosure(disclosure: Omit<Disclosure, '_id'>): Promise<void> {
  const written = await disclosures.insert({ _id: randomBytes(12).toString('hex'), ...disclosure });
  if (!written.inserted) throw new Error('A disclosure id was drawn twice');
}

/** The disclosures of a campaign, newest first. */
export const disclosuresIn = (
  campaign: string,
  after: Moment | null,
  limit: number,
): Promise<Disclosure[]> =>
  disclosures.list(afterDescending({ campaign }, 'at', after), {
    order: [
      ['at', 'desc'],
      ['_id', 'desc'],
    ],
    limit,
  });

/** Who has read what is kept of one person, newest first, at most 1000. */
export const disclosuresAbout = (
  campaign: string,
  about: string,
  limit: number,
): Promise<Disclosure[]> =>
  disclosures.list({ campaign, about }, { order: [['at', 'desc']], limit });
