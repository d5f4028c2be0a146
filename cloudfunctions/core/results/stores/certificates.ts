import { randomInt } from 'crypto';
import { CODE_ALPHABET, DRAWN_LENGTH, signOf } from '../../../../miniprogram/shared/people/code';
import { command } from '../../ground/database';
import { sealedCollection } from '../../ground/sealed-collection';
import { personal } from './personal';

/** Somebody's award in writing. `_id` is its code: whoever has it may have the certificate confirmed. */
export interface Certificate {
  _id: string;
  /** Unique: `<campaign>:<award>:<theme>:<to>`, so that an award published again keeps its code. */
  key: string;
  campaign: string;
  /** openid of the work's owner; `unit:<id>` for a unit. */
  owner: string;
  entry: string | null;
  award: string;
  awardName: string;
  /** Of the work; empty for a unit. */
  title: string;
  /** Name of the unit. */
  unit: string;
  /** The author's name, personal and sealed in the database; a unit's own name. */
  name: string;
  publishedAt: number;
}

const certificates = sealedCollection<Certificate>('certificates', personal.certificates.fields);

/** More than one person can win. */
const MOST_OWN = 100;

const newCode = (campaign: string): string =>
  signOf(campaign) +
  Array.from({ length: DRAWN_LENGTH }, () => CODE_ALPHABET[randomInt(CODE_ALPHABET.length)]).join(
    '',
  );

export const certificateKey = (
  campaign: string,
  { award, theme, to }: { award: string; theme: string | null; to: string },
): string => `${campaign}:${award}:${theme ?? ''}:${to}`;

export const ownerOfUnit = (unit: string): string => `unit:${unit}`;

/** Writes a certificate, or renews the one with the same key under its old code. */
export async function issueCertificate(certificate: Omit<Certificate, '_id'>): Promise<void> {
  const written = await certificates.insert({ _id: newCode(certificate.campaign), ...certificate });
  if (written.inserted) return;
  const { key } = certificate;
  const [standing] = await certificates.list({ key }, { limit: 1 });
  if (standing === undefined) await issueCertificate(certificate);
  else await certificates.change(standing._id, { key }, { ...certificate });
}

export const findCertificate = (code: string): Promise<Certificate | null> =>
  certificates.find(code);

/** Certificates of some owners, at most 100, in no order. */
export const certificatesOf = (
  campaign: string,
  owners: readonly string[],
): Promise<Certificate[]> =>
  certificates.list({ campaign, owner: command.in([...owners]) }, { limit: MOST_OWN });

/** All certificates of a campaign, at most 1000, in no order. */
export const certificatesIn = (campaign: string): Promise<Certificate[]> =>
  certificates.list({ campaign }, { limit: 1000 });

/** Leaves certificates without the name of who won; award, work and unit stay. */
export async function eraseNames(rows: readonly Pick<Certificate, '_id'>[]): Promise<void> {
  await Promise.all(rows.map(({ _id }) => certificates.change(_id, {}, { name: '' })));
}
