import type { CampaignView } from '../campaign/view';
import type { BallotGroup, BallotRule, BallotView, ChairedBy } from '../campaign/judging';
import { BOX_STATE_LABELS, type BoxState } from '../contract';
import type { Decision } from '../decision';
import { ALLOWED, firstRefusal, refuse } from '../decision';
import { fractionText, leastOf } from './share';
import { withinWindow } from '../campaign/window';

/** What experts of a judging go by. */
export type BallotTerms = Pick<BallotView, 'name' | 'round' | 'source' | 'ballot'>;

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

/**
 * Rule `ballot.closed`: awards follow a vote once it is closed.
 * @param state of the group's vote.
 */
export function isClosed(
  { name, source }: BallotTerms,
  group: BallotGroup,
  state: BoxState,
): Decision {
  if (state === 'closed') return ALLOWED;
  return refuse({
    rule: 'ballot.closed',
    source,
    facts: { judging: name, group: group.name },
    reason: `${name}的${group.name}${BOX_STATE_LABELS[state]}，没有结果。`,
    remedy: '请先在评审会上投完票，并结束投票。',
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
export function mayChair({ name, ballot }: BallotTerms, as: ChairedBy, chairs: boolean): Decision {
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

/** A group's vote, as far as opening and closing go. */
export interface BoxStanding {
  state: BoxState;
  /** 0 before the first vote, 2 where those that are tied are voted on once more. */
  turn: number;
}

/**
 * Rules `ballot.list`, `ballot.again`, in this order: there is something to vote on, and it is voted on once, or
 * once more among those that are tied where the campaign says so.
 * @param candidates works of the group.
 */
export function mayOpen(
  { source, ballot }: BallotTerms,
  group: BallotGroup,
  { state, turn }: BoxStanding,
  candidates: number,
): Decision {
  return firstRefusal(
    () => {
      if (candidates > 0) return ALLOWED;
      return refuse({
        rule: 'ballot.list',
        source,
        facts: { group: group.name },
        reason: `${group.name}没有候选作品。`,
        remedy: '请先确认候选作品名单；确实没有的，不必投票。',
      });
    },
    () => {
      if (state === 'waiting' || mayVoteAgain(ballot, { state, turn })) return ALLOWED;
      return refuse({
        rule: 'ballot.again',
        source: ballot.tieSource,
        facts: { group: group.name },
        reason: `${group.name}${state === 'open' ? '正在投票' : '已经投过票'}，不能重新开始。`,
        remedy:
          state === 'open'
            ? '请等专家交票后结束投票。'
            : state === 'tied'
              ? '请由主持人在并列的作品中决定，并写明理由。'
              : '如有作品不符合条件，可以取消它的资格。',
      });
    },
  );
}

/** Whether the next thing is one more vote among the tied works. */
export const mayVoteAgain = (
  { tie }: Pick<BallotRule, 'tie'>,
  { state, turn }: BoxStanding,
): boolean => state === 'tied' && tie === 'again' && turn === 1;

/**
 * Experts who must have voted before the chair may close.
 * @param panel experts on the panel.
 */
export function quorumOf({ quorum }: Pick<BallotRule, 'quorum'>, panel: number): number {
  if (quorum === null) return 0;
  return 'count' in quorum ? quorum.count : leastOf(quorum, panel, false);
}

/**
 * Rules `ballot.open`, `ballot.quorum`, in this order: there is a vote to close, and enough experts have handed in
 * their ballots.
 * @param cast ballots handed in.
 * @param panel experts on the panel.
 */
export function mayClose(
  terms: BallotTerms,
  group: BallotGroup,
  { state }: Pick<BoxStanding, 'state'>,
  cast: number,
  panel: number,
): Decision {
  const open = mayCast(terms, group, state);
  if (!open.allowed) return open;
  const { ballot } = terms;
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
 * Rules `ballot.chosen`, `ballot.tied`, `ballot.places`, in this order: a tie is left to the chair, who chooses
 * among the works that share the last place, and no more than there is room for.
 * @param tied works to choose from.
 * @param free places that are left for them.
 */
export function mayBreak(
  { ballot }: Pick<BallotTerms, 'ballot'>,
  group: BallotGroup,
  { tied, free, ...standing }: BoxStanding & { tied: readonly string[]; free: number },
  chosen: readonly string[],
): Decision {
  const again = mayVoteAgain(ballot, standing);
  return firstRefusal(
    () => {
      if (standing.state === 'tied' && !again) return ALLOWED;
      return refuse({
        rule: 'ballot.chosen',
        source: ballot.tieSource,
        facts: { group: group.name },
        reason: again
          ? `${group.name}并列的作品要再投一次票。`
          : `${group.name}没有并列待定的作品。`,
        remedy: again ? '请先开始第二次投票，仍然并列的再由主持人决定。' : '请刷新后查看最新情况。',
      });
    },
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
