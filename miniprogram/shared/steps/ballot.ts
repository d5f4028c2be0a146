import type { CampaignView } from '../campaign/view';
import type { Decision, Source } from '../decision';
import { ALLOWED, firstRefusal, refuse } from '../decision';
import { fractionText, leastOf, type Fraction } from './share';
import { withinWindow } from '../campaign/window';

/** What becomes of works that share the last place: all in, none in, one more ballot among them, the chair's choice. */
export const BALLOT_TIES = ['all-in', 'none', 'again', 'chair'] as const;
export type BallotTie = (typeof BALLOT_TIES)[number];

/** Works of an expert's own unit: seen but not to be voted for, or not seen at all. */
export const OWN_WORKS = ['shown', 'away'] as const;

/** Who opens and closes: an expert who chairs the panel, the organizer, or either. */
export const CHAIRS = ['judge', 'organizer'] as const;

/** Works that are voted on together, such as 视频类. */
export interface BallotGroup {
  id: string;
  name: string;
  /** Ids of the kinds it holds. */
  kinds: string[];
  /** Works that one expert may vote for. */
  most: number;
  /** Works that may be elected: 各10件以内. */
  places: number;
  source: Source;
}

/** 复评: experts vote in a meeting. */
export interface BallotView {
  groups: BallotGroup[];
  /** How many of the panel's experts must have voted; null is any number. */
  quorum: { count: number } | Fraction | null;
  quorumSource: Source;
  /** The part of the ballots that a work needs; null is none. `over`: more than that part. */
  share: (Fraction & { over: boolean }) | null;
  shareSource: Source;
  tie: BallotTie;
  tieSource: Source;
  own: (typeof OWN_WORKS)[number];
  ownSource: Source;
  chairs: (typeof CHAIRS)[number][];
  chairsSource: Source;
}

/** What experts of a judging go by. */
export interface BallotTerms {
  name: string;
  round: string;
  source: Source;
  ballot: BallotView;
}

/** How far the vote on one group has come. `tied`: closed, but for works that share the last place. */
export const BOX_STATES = ['waiting', 'open', 'closing', 'tied', 'closed'] as const;
export type BoxState = (typeof BOX_STATES)[number];
export const BOX_STATE_LABELS = {
  waiting: '还没有开始',
  open: '正在投票',
  closing: '正在计票',
  tied: '并列待定',
  closed: '已有结果',
} satisfies Record<BoxState, string>;

/**
 * Rule `ballot.window`: the meeting votes while the judging's own round is open.
 * @param now ms; the first and the last ms of the round are inside.
 */
export function mayMeet(
  campaign: CampaignView,
  { round }: Pick<BallotTerms, 'round'>,
  now: number,
): Decision {
  const rounds = campaign.rounds.filter(({ id }) => id === round);
  const afterwards = '投票已经结束，感谢您的工作。';
  return withinWindow({ ...campaign, rounds }, 'score', now, 'ballot.window', afterwards);
}

/**
 * Rule `ballot.open`: experts vote from the moment the chair opens until the chair closes.
 * @param state of the group's vote.
 */
export function mayCast({ source }: BallotTerms, group: BallotGroup, state: BoxState): Decision {
  if (state === 'open') return ALLOWED;
  const early = state === 'waiting';
  return refuse({
    rule: 'ballot.open',
    source,
    facts: { group: group.name },
    reason: early ? `${group.name}还没有开始投票。` : `${group.name}的投票已经结束。`,
    remedy: early ? '请等主持人宣布开始。' : '请等主持人宣布结果。',
  });
}

/** What an expert wants to vote for, and what stands on the ballot. */
export interface Choices {
  /** Works of the ballot in this turn. */
  candidates: readonly string[];
  /** Those of the expert's own unit. */
  own: readonly string[];
  /** Works that the expert votes for. */
  chosen: readonly string[];
  /** Works that one expert may vote for in this turn. */
  most: number;
}

/**
 * Rules `ballot.most`, `ballot.candidates`, `ballot.own`, in this order: at most n works of each group, each once, of
 * those on the ballot, none of the expert's own unit.
 */
export function mayChoose(
  { ballot }: Pick<BallotTerms, 'ballot'>,
  group: BallotGroup,
  { candidates, own, chosen, most }: Choices,
): Decision {
  const works = new Set(chosen);
  return firstRefusal(
    () => {
      if (works.size === chosen.length && works.size <= most) return ALLOWED;
      const over = chosen.length - most;
      return refuse({
        rule: 'ballot.most',
        source: group.source,
        facts: { group: group.name, chosen: chosen.length, max: most },
        reason:
          over > 0
            ? `${group.name}最多选 ${String(most)} 件，您选了 ${String(chosen.length)} 件。`
            : '同一件作品不能选两次。',
        remedy: over > 0 ? `请去掉 ${String(over)} 件再提交。` : '请刷新后重新选择。',
      });
    },
    () => {
      if (chosen.every((work) => candidates.includes(work))) return ALLOWED;
      return refuse({
        rule: 'ballot.candidates',
        source: group.source,
        facts: { group: group.name },
        reason: '有作品不在这次投票的名单里。',
        remedy: '名单可能有变化，请刷新后重新选择。',
      });
    },
    () => {
      if (!chosen.some((work) => own.includes(work))) return ALLOWED;
      return refuse({
        rule: 'ballot.own',
        source: ballot.ownSource,
        facts: {},
        reason: '不能投本人或本单位的作品。',
        remedy: '请去掉标有“须回避”的作品。',
      });
    },
  );
}

/**
 * Rule `ballot.chair`: who opens and closes.
 * @param as what the caller is.
 * @param chairs whether a judge chairs this panel.
 */
export function mayChair(
  { name, ballot }: BallotTerms,
  as: (typeof CHAIRS)[number],
  chairs: boolean,
): Decision {
  if (ballot.chairs.includes(as) && (as === 'organizer' || chairs)) return ALLOWED;
  const judge = ballot.chairs.includes('judge');
  return refuse({
    rule: 'ballot.chair',
    source: ballot.chairsSource,
    facts: { judging: name },
    reason: judge ? `“${name}”由主持人宣布开始和结束。` : `“${name}”由主办方宣布开始和结束。`,
    remedy: judge ? '请由主持人操作；主持人由主办方在评审小组里指定。' : '请由主办方操作。',
  });
}

/** Rule `ballot.list`: there is something to vote on. @param candidates works of the group. */
export function mayOpen({ source }: BallotTerms, group: BallotGroup, candidates: number): Decision {
  if (candidates > 0) return ALLOWED;
  return refuse({
    rule: 'ballot.list',
    source,
    facts: { group: group.name },
    reason: `${group.name}没有候选作品。`,
    remedy: '请先确认候选作品名单；确实没有的，不必投票。',
  });
}

/**
 * Experts who must have voted before the chair may close.
 * @param panel experts on the panel.
 */
export function quorumOf({ quorum }: Pick<BallotView, 'quorum'>, panel: number): number {
  if (quorum === null) return 0;
  return 'count' in quorum ? quorum.count : leastOf(quorum, panel, false);
}

/**
 * Rule `ballot.quorum`: enough experts have handed in their ballots.
 * @param cast ballots handed in.
 * @param panel experts on the panel.
 */
export function mayClose(
  { ballot }: Pick<BallotTerms, 'ballot'>,
  group: BallotGroup,
  cast: number,
  panel: number,
): Decision {
  const needed = quorumOf(ballot, panel);
  if (cast >= needed) return ALLOWED;
  const { quorum } = ballot;
  const part = quorum === null || 'count' in quorum ? '' : `（全体专家的${fractionText(quorum)}）`;
  return refuse({
    rule: 'ballot.quorum',
    source: ballot.quorumSource,
    facts: { group: group.name, cast, needed, panel },
    reason: `${group.name}已交 ${String(cast)} 张票，至少要 ${String(needed)} 张${part}才能结束。`,
    remedy: `还差 ${String(needed - cast)} 张，请等其他专家交票。`,
  });
}

/**
 * Rules `ballot.tied`, `ballot.places`, in this order: the chair chooses among works that share the last place, and
 * no more than there is room for.
 * @param tied works to choose from.
 * @param free places that are left for them.
 */
export function mayBreak(
  { ballot }: Pick<BallotTerms, 'ballot'>,
  group: BallotGroup,
  { tied, free }: { tied: readonly string[]; free: number },
  chosen: readonly string[],
): Decision {
  return firstRefusal(
    () => {
      if (new Set(chosen).size === chosen.length && chosen.every((work) => tied.includes(work)))
        return ALLOWED;
      return refuse({
        rule: 'ballot.tied',
        source: ballot.tieSource,
        facts: { group: group.name, tied: tied.length },
        reason: '只能从并列的作品里选。',
        remedy: '请刷新后从并列的作品里选择。',
      });
    },
    () => {
      if (chosen.length <= free) return ALLOWED;
      return refuse({
        rule: 'ballot.places',
        source: group.source,
        facts: { group: group.name, chosen: chosen.length, free },
        reason: `${group.name}只剩 ${String(free)} 个名额，选了 ${String(chosen.length)} 件。`,
        remedy: `请去掉 ${String(chosen.length - free)} 件。`,
      });
    },
  );
}
