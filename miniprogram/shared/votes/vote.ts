import { DAY_MS, dayOf, startOfDay } from '../calendar';
import type { CampaignView, RoundView, VotingRule } from '../campaign/view';
import type { Decision } from '../decision';
import { ALLOWED, firstRefusal, refuse } from '../decision';
import { withinAddress, withinPace, withinRisk, type Traces } from './vote-limits';
import { withinWindow } from '../campaign/window';

/** When and where a vote is wanted: `now` in ms, `round` the id of the exhibit's round. */
export interface VoteMoment {
  now: number;
  round: string;
}

/** What the voter has already cast in this round on this day, and what is known of where it comes from. */
export interface VotesSoFar extends Traces {
  votesToday: number;
  votesForEntryToday: number;
}

const NO_VOTING = '本活动不设网络投票';

/**
 * Rule `vote.window`: an exhibit takes votes only while its own round is open and allows `vote`.
 * @returns allowed, or the window that was missed.
 */
export function mayVoteNow(campaign: CampaignView, { now, round }: VoteMoment): Decision {
  const own = campaign.rounds.find((candidate) => candidate.id === round);
  const rounds = own && campaign.voting ? [own] : [];
  const afterwards = '票数已经定格，可以到“排行”查看结果。';
  return withinWindow({ ...campaign, rounds }, 'vote', now, 'vote.window', afterwards);
}

/** What to do once today's votes are used up: tomorrow only helps if the round still runs then. */
function tomorrow(round: RoundView | undefined, now: number): string {
  const next = startOfDay(dayOf(now)) + DAY_MS;
  if (round && next <= round.closesAt) return '明天 0:00 起可以再投。';
  return '本轮投票今天截止，已投的票都有效。';
}

function withinCaps(
  voting: VotingRule,
  { votesToday, votesForEntryToday }: VotesSoFar,
  remedy: string,
): Decision {
  const { perDay, perEntryPerDay, source } = voting;
  return firstRefusal(
    () => {
      if (votesForEntryToday < perEntryPerDay) return ALLOWED;
      const reason =
        perEntryPerDay === 1
          ? '今天已经给这件作品投过票了。'
          : `今天已经给这件作品投了 ${String(votesForEntryToday)} 票，每天最多 ${String(perEntryPerDay)} 票。`;
      const facts = { votesForEntryToday, perEntryPerDay };
      return refuse({ rule: 'vote.perEntryPerDay', source, facts, reason, remedy });
    },
    () => {
      if (perDay === null || votesToday < perDay) return ALLOWED;
      const reason = `今天的 ${String(perDay)} 票已经投完了。`;
      return refuse({ rule: 'vote.perDay', source, facts: { votesToday, perDay }, reason, remedy });
    },
  );
}

/**
 * Rules `vote.window`, `vote.perEntryPerDay`, `vote.perDay`, `vote.pace`, `vote.risk`,
 * `vote.perAddress`, in this order: what a day has used up comes before what passes by itself.
 * @param campaign with the caps; null caps are unlimited, 0 is none.
 * @param moment ms and the exhibit's round.
 * @param soFar the voter's votes of today, before this one; what is left out cannot refuse.
 * @returns allowed, or the first rule that says no.
 */
export function mayVote(campaign: CampaignView, moment: VoteMoment, soFar: VotesSoFar): Decision {
  const round = campaign.rounds.find((candidate) => candidate.id === moment.round);
  return firstRefusal(
    () => mayVoteNow(campaign, moment),
    () => {
      const { voting } = campaign;
      if (voting)
        return firstRefusal(
          () => withinCaps(voting, soFar, tomorrow(round, moment.now)),
          () => withinPace(voting.pace, soFar, moment.now),
          () => withinRisk(voting.risk, soFar),
          () => withinAddress(voting.perAddress, soFar, moment.now, round?.closesAt ?? Infinity),
        );
      const source = { reading: NO_VOTING };
      const remedy = '请查看活动规则，了解有哪些参与方式。';
      return refuse({ rule: 'vote.window', source, facts: {}, reason: `${NO_VOTING}。`, remedy });
    },
  );
}
