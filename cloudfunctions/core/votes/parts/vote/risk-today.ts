import type { CampaignView } from '../../../../../miniprogram/shared/campaign/view';
import { riskRankOf } from '../../../ground/risk';
import type { Vote } from '../../stores/votes';

/**
 * WeChat's risk rank of a voter: asked with the first vote of the day, carried by its later ones.
 * @param votes the voter's rows of the day.
 * @returns 0 to 4; null is unknown, or that the campaign does not ask.
 */
export async function riskToday(
  { voting }: CampaignView,
  votes: readonly Vote[],
  openid: string,
  ip: string | null,
): Promise<number | null> {
  if (voting === null || voting.risk === null) return null;
  if (votes.length === 0) return riskRankOf(openid, ip);
  return votes.map(({ risk }) => risk).find((risk) => risk !== null) ?? null;
}
