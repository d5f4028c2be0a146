import type { CampaignView } from '../../../../shared/campaign/view';
import type { BallotDesk, BallotPaper, BoxState } from '../../../../shared/contract/index';
import type { Refusal } from '../../../../shared/decision';
import { barredWhy, countWords, type Choices } from '../../choices.state';
import type { CoverView } from '../../../../state/cover';
import { aboutWork, coverOfWork } from '../../shown.state';
import { groupWords } from '../desk/tasks.state';
import { receiptOf, type ReceiptView } from './receipt.state';
import { resultOf, type ResultView } from './result.state';

/** How a paper is looked at: to read before the vote, to choose on, as handed in, or with its result. */
export type PaperPhase = 'reading' | 'choosing' | 'cast' | 'result';

export interface BallotPage {
  name: string;
  groups: { id: string; name: string; words: string; chosen: boolean }[];
  group: string;
  groupName: string;
  state: BoxState;
  phase: PaperPhase;
  /** How many may be chosen, and how many are elected; empty once there is a result. */
  rules: string;
  /** That it is the second vote, and on what. */
  again: string;
  refusal: Refusal | null;
  count: string;
  /** Nothing stands in the way of handing it in. */
  fits: boolean;
  overtaken: boolean;
  /** What the server has, while something is chosen. */
  pending: string;
  /** A draft can be kept at the server until the ballot is handed in. */
  drafts: boolean;
  /** Whether something is chosen that the server has not got. */
  unsent: boolean;
  lines: CandidateLine[];
  receipt: ReceiptView | null;
  result: ResultView | null;
}

export interface CandidateLine {
  id: string;
  title: string;
  about: string;
  cover: CoverView;
  own: boolean;
  chosen: boolean;
  /** Why it cannot be chosen; empty where it can. */
  barred: string;
}

/** @param changing whether a ballot that was handed in is chosen anew. */
export function ballotPage(
  desk: BallotDesk,
  papers: readonly BallotPaper[],
  paper: BallotPaper,
  choices: Choices,
  changing: boolean,
  campaign: CampaignView,
): BallotPage {
  const { group, name, state, most, ballot, refusal } = paper;
  const phase = phaseOf(paper, changing);
  const chosen = phase === 'cast' ? (ballot?.works ?? []) : choices.works;
  return {
    name: desk.name,
    groups: papers.map((one) => ({
      id: one.group,
      name: one.name,
      words: groupWords(one.state, one.ballot?.state === 'final').words,
      chosen: one.group === group,
    })),
    group,
    groupName: name,
    state,
    phase,
    rules: phase === 'result' ? '' : rulesOf(paper),
    again: phase === 'result' ? '' : againOf(paper),
    refusal: phase === 'result' ? null : refusal,
    count: countWords(chosen.length, most),
    fits: refusal === null && chosen.length <= most && !choices.overtaken,
    overtaken: choices.overtaken && phase === 'choosing',
    pending: pendingOf(paper, choices),
    drafts: ballot?.state !== 'final',
    unsent: choices.unsent,
    lines: phase === 'result' ? [] : linesOf(paper, chosen, campaign),
    receipt: phase === 'cast' ? receiptOf(paper) : null,
    result: phase === 'result' ? resultOf(paper) : null,
  };
}

function phaseOf({ state, ballot, refusal }: BallotPaper, changing: boolean): PaperPhase {
  if (state === 'tied' || state === 'closed') return 'result';
  if (ballot?.state === 'final' && !changing) return 'cast';
  return refusal === null ? 'choosing' : 'reading';
}

function pendingOf({ ballot }: BallotPaper, { unsent }: Choices): string {
  if (ballot?.state === 'final') return '原来交的票仍然有效';
  return ballot?.state === 'draft' && !unsent ? '草稿已存，还没有交票' : '还没有交票';
}

const rulesOf = ({ works, most, places }: BallotPaper): string =>
  `${String(works.length)} 件候选，每位专家最多选 ${String(most)} 件，选出 ${String(places)} 件以内`;

const againOf = ({ turn, works }: BallotPaper): string =>
  turn === 1 ? '' : `再投一次：这 ${String(works.length)} 件在第一次投票中并列，请只在它们中间选。`;

const linesOf = (
  paper: BallotPaper,
  chosen: readonly string[],
  campaign: CampaignView,
): CandidateLine[] =>
  paper.works.map((work) => ({
    id: work.work,
    title: work.title,
    about: aboutWork(work, campaign),
    cover: coverOfWork(work),
    own: work.own,
    chosen: chosen.includes(work.work),
    barred: barredWhy(paper, work.own, chosen, work.work),
  }));
