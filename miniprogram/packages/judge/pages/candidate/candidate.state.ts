import type { CampaignView } from '../../../../shared/campaign/view';
import type { BallotPaper, BallotWork } from '../../../../shared/contract/index';
import { barredWhy, countWords } from '../../choices.state';
import { shownView, type ShownView } from '../../shown.state';

export interface CandidatePage {
  work: ShownView;
  own: boolean;
  chosen: boolean;
  /** Why it cannot be chosen; empty where it can. */
  barred: string;
  count: string;
  /** The work after it on the paper; null after the last. */
  next: string | null;
}

/** @param chosen works on the ballot so far. */
export function candidatePage(
  paper: BallotPaper,
  work: BallotWork,
  chosen: readonly string[],
  campaign: CampaignView,
): CandidatePage {
  const { works, most } = paper;
  return {
    work: shownView(work, works.length, campaign),
    own: work.own,
    chosen: chosen.includes(work.work),
    barred: barredWhy(paper, work.own, chosen, work.work),
    count: countWords(chosen.length, most),
    next: works[works.findIndex((one) => one.work === work.work) + 1]?.work ?? null,
  };
}
