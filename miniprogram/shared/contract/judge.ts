import { action } from './action';
import type { Nothing } from './citizen';
import type { JudgedWork, JudgingDesk } from './views-judge';
import type { BallotDesk, ScreeningDesk } from './views-steps';

/** What a judge may ask for. */
export const judgeActions = {
  /** Every judging whose panel the judge sits on. */
  'judge.desk': action<
    Nothing,
    {
      judgings: JudgingDesk[];
      screenings: ScreeningDesk[];
      ballots: BallotDesk[];
      name: string;
    }
  >(),
  'judge.works': action<{ judging: string }, { works: JudgedWork[]; desk: JudgingDesk }>(),
  /** `submit` false keeps a draft, in which marks may be missing. */
  'judge.score': action<
    {
      judging: string;
      work: string;
      revision: number;
      marks: Record<string, number>;
      comment: string;
      submit: boolean;
    },
    { work: JudgedWork; desk: JudgingDesk }
  >(),
  'judge.abstain': action<
    { judging: string; work: string; revision: number; reason: string },
    { work: JudgedWork; desk: JudgingDesk }
  >(),
};
