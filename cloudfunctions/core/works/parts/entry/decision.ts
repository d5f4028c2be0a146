import type { EntryState } from '../../../../../miniprogram/shared/vocabulary';
import { findAct, findActs, type Decision } from '../../../record/stores/decisions';
import type { Entry, EntryChange } from '../../stores/entries';

export type EntryVerb =
  'accept' | 'reject' | 'publish' | 'disqualify' | 'assign' | 'withdraw' | 'correct';

/** A decision on an entry; carrying it out needs no more than what it holds. */
export interface EntryDecision extends Decision {
  verb: EntryVerb;
  before: { state: EntryState; revision: number; unit?: string };
  after: Pick<EntryChange, keyof EntryChange>;
  /** The round whose exhibit a publication shows; null for the other verbs. */
  round: string | null;
}

/** Id of the one decision that may be taken on an entry as it stands. */
export const decisionId = ({ _id, revision }: Pick<Entry, '_id' | 'revision'>): string =>
  `entry:${_id}:${revision}`;

export const findDecision = (id: string): Promise<EntryDecision | null> =>
  findAct(id) as Promise<EntryDecision | null>;

/** At most 100 decisions on entries by id, in no order. */
export const findDecisions = (ids: readonly string[]): Promise<EntryDecision[]> =>
  findActs(ids) as Promise<EntryDecision[]>;
