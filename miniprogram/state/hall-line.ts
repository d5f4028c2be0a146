import { formatDeadline, formatMoment } from '../shared/calendar';
import type { CampaignView, RoundView } from '../shared/campaign/view';
import { exhibitionRound, roundsAllowing } from '../shared/campaign/rounds';

/** Which round's works and votes are on show, and how its voting stands; empty without voting. @param now ms. */
export function hallLine(campaign: Pick<CampaignView, 'rounds'>, now: number): string {
  const round = exhibitionRound(campaign, now);
  if (round === null) return '';
  const first = roundsAllowing(campaign, 'vote')[0]?.id === round.id;
  // Finalists have left their earlier votes behind, which their authors would miss.
  const afresh = first ? [] : ['入围作品重新计票'];
  return [round.name, ...afresh, votingWords(round, now)].join(' · ');
}

function votingWords({ opensAt, closesAt }: RoundView, now: number): string {
  if (now < opensAt) return `${formatMoment(opensAt)} 开始投票`;
  return now > closesAt ? '投票已结束' : formatDeadline(closesAt);
}
