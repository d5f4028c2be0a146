import type { HistoryItem, StoredMedia, UnitRef } from '../../../miniprogram/shared/contract';
import type { Channel, EntryState, MediaKind } from '../../../miniprogram/shared/vocabulary';
import type { Inserted } from '../runtime/database';
import { collection, command } from '../runtime/database';
import { afterAscending, afterDescending, type Moment } from './place';

/** A work and where it stands. `_id` is its upload ticket's. */
export interface Entry {
  _id: string;
  campaign: string;
  /** openid of the author, or of the contact who uploaded it. */
  owner: string;
  channel: Channel;
  /** Id of the unit whose contact uploaded it; null for the author's own. */
  uploadedFor: string | null;
  /** The unit it belongs to; null when its author named none of the organizer's list. */
  belongsTo: UnitRef | null;
  theme: string;
  kind: MediaKind;
  title: string;
  intro: string;
  unit: string;
  state: EntryState;
  /** Number of decisions so far. */
  revision: number;
  submittedAt: number;
  media: StoredMedia;
  /** Unique: the author's file while the entry stands, see `fileKeyOf`. */
  fileKey: string;
  edition: number | null;
  number: number | null;
  history: HistoryItem[];
  consent: { version: string; at: number };
}

/** What a decision may change of an entry. */
export type EntryChange = Pick<Entry, 'state' | 'fileKey' | 'edition' | 'number' | 'belongsTo'>;

const entries = collection<Entry>('entries');

/** Key that keeps an author from submitting the same bytes twice. */
export const fileKeyOf = (campaign: string, owner: string, sha256: string): string =>
  `${campaign}:${owner}:${sha256}`;

export const insertEntry = (entry: Entry): Promise<Inserted> => entries.insert(entry);

export const findEntry = (id: string): Promise<Entry | null> => entries.find(id);

/** At most 100 entries, in no order. */
export const findEntries = (ids: readonly string[]): Promise<Entry[]> =>
  entries.list({ _id: command.in([...ids]) }, { limit: 100 });

/** The standing entry made of that file, or null. */
export const findByFileKey = async (fileKey: string): Promise<Entry | null> =>
  (await entries.list({ fileKey }, { limit: 1 }))[0] ?? null;

/** An author's entries, newest first. */
export const entriesOf = (
  campaign: string,
  owner: string,
  after: Moment | null,
  limit: number,
): Promise<Entry[]> =>
  entries.list(afterDescending({ campaign, owner }, 'submittedAt', after), {
    order: [
      ['submittedAt', 'desc'],
      ['_id', 'desc'],
    ],
    limit,
  });

/** The entries in a state, oldest first, of one theme or of all. */
export const entriesIn = (
  filter: { campaign: string; state: EntryState; theme: string | null },
  after: Moment | null,
  limit: number,
): Promise<Entry[]> => {
  const { theme, ...rest } = filter;
  const where = theme === null ? rest : { ...rest, theme };
  return entries.list(afterAscending(where, 'submittedAt', after), {
    order: [
      ['submittedAt', 'asc'],
      ['_id', 'asc'],
    ],
    limit,
  });
};

export const countEntries = (campaign: string, state: EntryState): Promise<number> =>
  entries.count({ campaign, state });

/**
 * Moves an entry on by one decision, unless it has moved already.
 * @returns whether this call did it.
 */
export async function moveEntry(
  id: string,
  revision: number,
  change: EntryChange,
  step: HistoryItem,
): Promise<boolean> {
  const changed = await entries.change(
    { _id: id, revision },
    { ...change, revision: revision + 1, history: command.push([step]) },
  );
  return changed === 1;
}
