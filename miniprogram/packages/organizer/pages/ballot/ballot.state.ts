import { kindName } from '../../../../shared/campaign/kinds';
import type { BallotTie, ChairedBy } from '../../../../shared/campaign/judging';
import type { CampaignView } from '../../../../shared/campaign/view';
import {
  BOX_STATE_LABELS,
  type BallotBoard,
  type BallotBox,
  type BallotLine,
  type BallotVerdict,
  type BoxState,
} from '../../../../shared/contract/index';
import type { Refusal } from '../../../../shared/decision';
import { mayChair, mayVoteAgain } from '../../../../shared/steps/ballot';
import { coverOf, type CoverView } from '../../../../state/cover';
import { sourceWords } from '../../../../state/source-words';

export const VERDICT_LABELS = {
  in: '选出',
  tied: '并列待定',
  out: '未选出',
  below: '票数不足',
} satisfies Record<BallotVerdict, string>;

const VERDICT_TONES = {
  in: 'good',
  tied: 'wait',
  out: 'plain',
  below: 'plain',
} satisfies Record<BallotVerdict, string>;

const STATE_TONES = {
  waiting: 'plain',
  open: 'good',
  tied: 'wait',
  closed: 'plain',
} satisfies Record<BoxState, string>;

const TIE_WORDS = {
  'all-in': '并列最后一名的，全部选出',
  none: '并列最后一名的，都不选出',
  again: '并列最后一名的再投一次，仍并列的由主持人决定',
  chair: '并列最后一名的，由主持人决定',
} satisfies Record<BallotTie, string>;

/** What whoever chairs does next with a group. */
export type Next = 'open' | 'again' | 'close' | 'choose' | '';

export interface BallotPage {
  chair: string;
  rules: { label: string; text: string; source: string }[];
  groups: { id: string; name: string; words: string; chosen: boolean }[];
  box: BoxView;
}

export interface BoxView {
  id: string;
  name: string;
  state: BoxState;
  label: string;
  tone: string;
  about: string;
  /** How many have cast, against how many have to; empty before the vote. */
  cast: string;
  percent: number;
  quorum: string;
  next: Next;
  act: string;
  /** Why the next thing cannot be done, if so. */
  barred: Refusal | null;
  /** What came of it, in words; empty before. */
  outcome: string;
  /** Why the chair chose as they did among tied works; empty where nobody had to. */
  reason: string;
  lines: LineView[];
}

export interface LineView {
  id: string;
  entry: string;
  rank: string;
  title: string;
  about: string;
  cover: CoverView;
  votes: string;
  percent: number;
  verdict: string;
  tone: string;
  tied: boolean;
}

/** @param as what the caller is: where a judge presides, the organizer looks on. */
export function ballotPage(
  board: BallotBoard,
  chosen: string,
  as: ChairedBy,
  campaign: CampaignView,
): BallotPage {
  const { judging, boxes, panel } = board;
  const presides = mayChair(judging, as, as === 'judge');
  const box = boxes.find(({ group }) => group === chosen) ?? boxes[0];
  if (box === undefined) throw new Error('a vote has groups');
  return {
    chair: chairWords(board),
    rules: rulesOf(board),
    groups: boxes.map((one) => ({
      id: one.group,
      name: one.name,
      words: BOX_STATE_LABELS[one.state],
      chosen: one.group === box.group,
    })),
    box: boxView(judging.ballot, box, panel, presides.allowed ? null : presides, campaign),
  };
}

function chairWords({ judging, panel, chair }: BallotBoard): string {
  const people = `专家 ${String(panel)} 人`;
  if (!judging.ballot.chairs.includes('judge')) return `${people}，由主办方主持`;
  return chair === null ? `${people}，还没有主持人` : `${people}，${chair}主持`;
}

function rulesOf({ judging }: BallotBoard): BallotPage['rules'] {
  const { quorumSource, quorum, share, shareSource, tie, tieSource, ownSource, own } =
    judging.ballot;
  return [
    {
      label: '人数',
      text:
        quorum === null
          ? '没有最低人数'
          : 'count' in quorum
            ? `至少 ${String(quorum.count)} 人交票`
            : `至少 ${String(quorum.parts)}/${String(quorum.of)} 的专家交票`,
      source: sourceWords(quorumSource),
    },
    {
      label: '票数',
      text:
        share === null
          ? '没有最低得票'
          : `要有${share.over ? '超过' : '至少'} ${String(share.parts)}/${String(share.of)} 的票`,
      source: sourceWords(shareSource),
    },
    { label: '并列', text: TIE_WORDS[tie], source: sourceWords(tieSource) },
    {
      label: '回避',
      text: own === 'shown' ? '本单位的作品可以看，不能投' : '本单位的作品不给专家看',
      source: sourceWords(ownSource),
    },
  ];
}

const ACTS = {
  open: '宣布开始投票',
  again: '宣布再投一次',
  close: '结束投票并计票',
  choose: '在并列的作品中决定',
} satisfies Record<Exclude<Next, ''>, string>;

function boxView(
  rule: BallotBoard['judging']['ballot'],
  box: BallotBox,
  panel: number,
  refusal: Refusal | null,
  campaign: CampaignView,
): BoxView {
  const { state, cast, quorum, lines, turn } = box;
  const next = nextOf(rule, box);
  const most = Math.max(1, ...lines.map(({ votes }) => votes ?? 0));
  return {
    id: box.group,
    name: box.name,
    state,
    label: BOX_STATE_LABELS[state],
    tone: STATE_TONES[state],
    about: aboutOf(box),
    cast: state === 'open' ? castWords(cast, panel) : '',
    percent: panel === 0 ? 0 : Math.min(100, Math.floor((cast / panel) * 100)),
    quorum:
      state !== 'open' || quorum === 0
        ? ''
        : cast >= quorum
          ? `已够 ${String(quorum)} 张，可以结束`
          : `至少要 ${String(quorum)} 张才能结束，还差 ${String(quorum - cast)} 张`,
    next,
    act: next === '' ? '' : ACTS[next],
    barred: barredOf(box, next, refusal),
    outcome: outcomeOf(box, turn),
    reason: box.reason ?? '',
    lines: lines.map((line) => lineView(line, most, campaign)),
  };
}

function nextOf(rule: BallotBoard['judging']['ballot'], { state, turn }: BallotBox): Next {
  switch (state) {
    case 'waiting':
      return 'open';
    case 'open':
      return 'close';
    case 'tied':
      return mayVoteAgain(rule, { state, turn }) ? 'again' : 'choose';
    case 'closed':
      return '';
  }
}

/** @param refusal of whoever looks and does not preside. */
function barredOf(
  { opening, closing }: BallotBox,
  next: Next,
  refusal: Refusal | null,
): Refusal | null {
  if (next === '' || refusal !== null) return next === '' ? null : refusal;
  if (next === 'close') return closing;
  return next === 'choose' ? null : opening;
}

/** How many have handed in a ballot, never who. */
const castWords = (cast: number, panel: number): string =>
  `已交 ${String(cast)} 张票，还有 ${String(Math.max(0, panel - cast))} 人没有交`;

function aboutOf({ lines, most, places, turn, state }: BallotBox): string {
  const all = `${String(lines.length)} 件候选`;
  if (state === 'tied' || state === 'closed') return all;
  const words = `每人最多选 ${String(most)} 件，选出 ${String(places)} 件以内`;
  return turn === 2 && state === 'open'
    ? `第二次投票，只投并列的作品；${words}`
    : `${all}，${words}`;
}

function outcomeOf({ state, lines, ballots, free }: BallotBox, turn: number): string {
  if (state !== 'closed' && state !== 'tied') return '';
  const elected = lines.filter(({ verdict }) => verdict === 'in').length;
  const tied = lines.filter(({ verdict }) => verdict === 'tied').length;
  const counted = `${turn === 2 ? '第二次' : ''}计 ${String(ballots ?? 0)} 张票，选出 ${String(elected)} 件`;
  return state === 'tied'
    ? `${counted}；${String(tied)} 件并列，还有 ${String(free)} 个名额`
    : counted;
}

function lineView(line: BallotLine, most: number, campaign: CampaignView): LineView {
  const { work, entry, title, kind, unit, preview, form, votes, again, rank, verdict } = line;
  return {
    id: work,
    entry: entry ?? '',
    rank: rank === null ? '' : String(rank),
    title,
    about: [kindName(campaign, kind), unit ?? ''].filter(Boolean).join(' · '),
    cover: coverOf({ form, preview }),
    votes:
      votes === null
        ? ''
        : again === null
          ? `${String(votes)} 票`
          : `${String(votes)} 票，再投 ${String(again)} 票`,
    percent: Math.round(((votes ?? 0) / most) * 100),
    verdict: verdict === null ? '' : VERDICT_LABELS[verdict],
    tone: verdict === null ? 'plain' : VERDICT_TONES[verdict],
    tied: verdict === 'tied',
  };
}
