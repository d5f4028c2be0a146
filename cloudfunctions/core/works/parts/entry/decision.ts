import type { EntryState } from '../../../../../miniprogram/shared/vocabulary';
import type { Decision } from '../../../record/stores/decisions';
import type { EntryChange } from '../../stores/entries';

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
