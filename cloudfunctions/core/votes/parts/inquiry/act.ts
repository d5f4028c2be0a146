import type { HoldState, Verdict } from '../../../../../miniprogram/shared/vocabulary';
import type { Decision } from '../../../record/stores/decisions';
import type { Exhibit } from '../../../works/stores/exhibits';

/** What an inquiry is about: the votes for one entry in one round. */
export type Subject = Pick<Exhibit, '_id' | 'campaign' | 'round' | 'entry'>;

/** What becomes of votes by a verdict. */
export const VERDICT_STATES = {
  release: 'released',
  void: 'void',
} as const satisfies Record<Verdict, HoldState>;

/** What a verdict is carried out from: nothing else is needed. */
export interface VerdictAfter {
  state: (typeof VERDICT_STATES)[Verdict];
  /** In the spans, when the verdict was given. */
  votes: number;
  roundName: string;
  /** Ids. */
  holds: string[];
}

/** What decisions on votes set apart are about. */
export const subjectOf = ({ round, entry }: Subject): string => `inquiry:${round}:${entry}`;

export const afterOf = ({ after }: Decision): VerdictAfter => after as unknown as VerdictAfter;
