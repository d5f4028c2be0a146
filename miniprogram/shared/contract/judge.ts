import type { Nothing } from './citizen';
import type { JudgedWork, JudgingDesk } from './views-judge';

/** What a judge may ask for. */
export interface JudgeContract {
  'judge.desk': { input: Nothing; output: { judgings: JudgingDesk[]; name: string } };
  'judge.works': { input: { judging: string }; output: { works: JudgedWork[]; desk: JudgingDesk } };
  /** `submit` false keeps a draft, in which marks may be missing. */
  'judge.score': {
    input: {
      judging: string;
      work: string;
      revision: number;
      marks: Record<string, number>;
      comment: string;
      submit: boolean;
    };
    output: { work: JudgedWork; desk: JudgingDesk };
  };
  'judge.abstain': {
    input: { judging: string; work: string; revision: number; reason: string };
    output: { work: JudgedWork; desk: JudgingDesk };
  };
}
