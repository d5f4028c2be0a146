import { dayOf } from '../../../../../miniprogram/shared/calendar';
import type { CampaignView } from '../../../../../miniprogram/shared/campaign/view';
import type { VotesToday } from '../../../../../miniprogram/shared/contract';
import { mayVote } from '../../../../../miniprogram/shared/votes/vote';
import type { Citizen } from '../../../ground/actor';
import { voterOf } from '../../../ground/voter';
import type { Hall } from '../../../works/stores/exhibits';
import { votesOfDay, type Vote } from '../../stores/votes';

/** The votes the caller has cast today in the round on show; one read. */
export const readToday = (actor: Citizen, hall: Hall | null, now: number): Promise<Vote[]> =>
  hall === null
    ? Promise.resolve([])
    : votesOfDay(hall.campaign, hall.round, dayOf(now), voterOf(hall.campaign, actor.openid));

/** What a voter has left today. */
export function todayOf(
  campaign: CampaignView,
  hall: Hall | null,
  now: number,
  votes: readonly Vote[],
): VotesToday {
  const limit = campaign.voting === null ? 0 : campaign.voting.perDay;
  const moment = { now, round: hall?.round ?? '' };
  const open = mayVote(campaign, moment, { votesToday: 0, votesForEntryToday: 0 });
  return {
    day: dayOf(now),
    limit,
    left: limit === null ? null : Math.max(0, limit - votes.length),
    entries: [...new Set(votes.map((vote) => vote.entry))],
    refusal: open.allowed ? null : open,
  };
}
