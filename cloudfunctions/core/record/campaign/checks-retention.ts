import { fullDay } from '../../campaigns/days';
import type { Draft } from '../../campaigns/checks/draft';
import { present } from '../../campaigns/checks/draft';
import type { CampaignFault } from '../../campaigns/checks/fault';
import { fault } from '../../campaigns/checks/fault';
import type { RecordPart } from './shape';

/** Nothing is kept for a shorter time than the campaign needs it. */
export function checkRetention(draft: Draft<RecordPart>): CampaignFault[] {
  const { year, window, retention } = draft;
  const closes = window?.closes;
  return present(retention).flatMap(([at, { until }]) => {
    if (!until || !closes || year === undefined) return [];
    if (fullDay(year, until) >= fullDay(year, closes)) return [];
    const problem = `保存到 ${until}，早于活动结束（${closes}）`;
    return [fault(['retention', at, 'until'], problem, '请改为活动结束当天或以后。')];
  });
}
