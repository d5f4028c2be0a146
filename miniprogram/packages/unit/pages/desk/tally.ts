import { formatMoment } from '../../../../shared/calendar';
import type { CampaignView } from '../../../../shared/campaign/view';
import type { ContactDesk } from '../../../../shared/contract/index';

/** What the votes are needed for, on whose word; empty without a threshold. */
export function gateWords({ gates }: CampaignView): string {
  const gate = gates.find(({ before }) => before === 'recommend');
  if (gate === undefined) return '';
  const { source } = gate;
  return 'clause' in source
    ? `依据：通知原文“${source.clause}”`
    : `依据：主办方规定，${source.reading}`;
}

/** Whether the votes are cast and the last of them not counted yet. @param now ms. */
export function stillCounting(
  { frozen }: ContactDesk,
  campaign: CampaignView,
  now: number,
): boolean {
  if (frozen) return false;
  const gate = campaign.gates.find(({ before }) => before === 'recommend');
  const round = campaign.rounds.find(({ id }) => id === gate?.round);
  return round !== undefined && now > round.closesAt;
}

/** How far the votes are counted. @param now ms. @param held whether works on show have votes under inquiry. */
export function tallyWords(
  desk: ContactDesk,
  campaign: CampaignView,
  now: number,
  held: boolean,
): string {
  if (desk.frozen) return held ? '票数已核定，只有待核的票还会计入或作废' : '票数已核定，不再变化';
  if (stillCounting(desk, campaign, now)) return '投票已结束，最后的票正在计入，本页会自动更新';
  return desk.talliedAt > 0
    ? `票数统计到 ${formatMoment(desk.talliedAt)}，投票结束后核定`
    : '投票结束后核定票数';
}
