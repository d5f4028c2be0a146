import type { Refusal } from '../../../../../miniprogram/shared/decision';
import type { VotesToday } from '../../../../../miniprogram/shared/contract';
import type { Exhibit, Hall } from '../../stores/exhibits';

/** What a visitor of a hall is told of voting: a hall shows, with or without it. */
export interface Voting {
  today: VotesToday;
  /** Up to when votes are counted, ms. */
  talliedAt: number;
  /** Why the visitor cannot vote for what is shown; null when the visitor can. */
  refusalFor: (exhibit: Pick<Exhibit, 'entry' | 'round'>) => Refusal | null;
}

declare module '../../../ground/table' {
  interface HandedIn {
    /** What the caller has left today, in the hall on show; null is no hall. */
    votesToday: (context: Context<'citizen'>, hall: Hall | null) => Promise<VotesToday>;
    voting: (context: Context<'citizen'>, hall: Hall) => Promise<Voting>;
  }
}
