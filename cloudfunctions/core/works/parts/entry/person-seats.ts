import type { CampaignView, PersonQuota } from '../../../../../miniprogram/shared/campaign/view';
import {
  countedIn,
  maySendAnother,
  type Counted,
} from '../../../../../miniprogram/shared/works/per-person';
import type { Channel } from '../../../../../miniprogram/shared/vocabulary';
import { lookupName } from '../../../ground/cipher';
import { refused } from '../../../ground/fault';
import { findAllByFileKeys, type Entry } from '../../stores/entries';

/** Between the parts of a key that is a person's seat, and in no other key. */
const SEAT = ':person:';

/** Whether a key of an entry is a seat of its author's. */
export const isPersonSeat = (key: string): boolean => key.includes(SEAT);

/**
 * The person whose works are counted, under a name that tells nothing: by the ID number where the form asks for one,
 * whichever way a work comes in; else whoever sends in the own works.
 * @returns null for a named author whom no ID number tells apart.
 */
function personOf(
  { id, form }: Pick<CampaignView, 'id' | 'form'>,
  { owner, channel }: { owner: string; channel: Channel },
  answers: Readonly<Record<string, string>>,
): string | null {
  const field = form.find(({ kind }) => kind === 'idNumber');
  const number = field === undefined ? '' : (answers[field.id] ?? '').trim();
  if (number !== '') return lookupName('person', `${id}\n${number.toUpperCase()}`);
  return channel === 'author' ? lookupName('person', `${id}\n${owner}`) : null;
}

/** The numbered seats of one person that a work may take one of. */
interface Row {
  quota: PersonQuota;
  counted: Counted;
  /** By number, from 1. */
  keys: string[];
}

/** The rows of seats that a new work needs a seat in; none where the campaign counts nobody's works. */
export function rowsOf(
  campaign: CampaignView,
  work: Pick<Entry, 'owner' | 'channel' | 'kind' | 'theme'>,
  answers: Readonly<Record<string, string>>,
): Row[] {
  if (campaign.perPerson.length === 0) return [];
  const person = personOf(campaign, work, answers);
  if (person === null) return [];
  return campaign.perPerson.flatMap((quota) => {
    const counted = countedIn(campaign, quota, work);
    if (counted === null) return [];
    const key = (seat: number) =>
      `${campaign.id}${SEAT}${person}:${quota.id}:${counted.id}:${String(seat)}`;
    return [{ quota, counted, keys: Array.from({ length: quota.max }, (_, at) => key(at + 1)) }];
  });
}

/** The works that sit in some rows, oldest first. */
export const sittingIn = async (rows: readonly Row[]): Promise<Entry[]> =>
  rows.length === 0 ? [] : findAllByFileKeys(rows.flatMap(({ keys }) => keys));

/**
 * The lowest free seat of each row.
 * @param sitting the works that sit in them.
 * @throws ActionFault REFUSED naming a work that stands, where a row is full.
 */
export const freeSeats = (rows: readonly Row[], sitting: readonly Entry[]): string[] =>
  rows.map(({ quota, counted, keys }) => {
    const taken = sitting.filter(({ fileKeys }) => keys.some((key) => fileKeys.includes(key)));
    const free = keys.find((key) => !taken.some(({ fileKeys }) => fileKeys.includes(key)));
    const decision = maySendAnother(quota, counted, taken);
    if (!decision.allowed) throw refused(decision);
    if (free === undefined) throw new Error('A row of seats is full and was not refused');
    return free;
  });
