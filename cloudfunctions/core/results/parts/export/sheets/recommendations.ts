import { kindName } from '../../../../../../miniprogram/shared/campaign/kinds';
import { roundsAllowing } from '../../../../../../miniprogram/shared/campaign/rounds';
import type { Context } from '../../../../ground/table';
import { recommendedIn, type Recommendation } from '../../../../steps/stores/recommendations';
import { groupName } from '../../award/lines';
import { moment, tableOf, type Table } from '../table';

/** 推荐名单: every recommendation that stands, unit by unit, seat by seat. */
export async function recommendationsSheet({
  campaign,
  office,
}: Context<'organizer'>): Promise<Table> {
  const rounds = roundsAllowing(campaign, 'recommend');
  const rows = (await Promise.all(rounds.map(({ id }) => recommendedIn(campaign.id, id)))).flat();
  const quotaName = (id: string) => office.quotas.find((quota) => quota.id === id)?.name ?? id;
  rows.sort(
    (one, other) =>
      one.unitName.localeCompare(other.unitName, 'zh') ||
      one.quota.localeCompare(other.quota) ||
      one.seat - other.seat,
  );
  return tableOf<Recommendation>(
    [
      { header: '推荐单位', width: 26, value: ({ unitName }) => unitName },
      { header: '名额', width: 16, value: ({ quota }) => quotaName(quota) },
      { header: '席位', width: 6, value: ({ seat }) => seat },
      { header: '作品编号', width: 10, value: ({ number }) => number },
      { header: '作品标题', width: 32, value: ({ title }) => title },
      { header: '主题', width: 12, value: ({ theme }) => groupName(campaign, theme) },
      { header: '类别', width: 8, value: ({ kind }) => kindName(campaign, kind) },
      { header: '推荐时票数', width: 12, value: ({ votes }) => votes },
      { header: '推荐人', width: 12, value: ({ byName }) => byName },
      { header: '推荐时间', width: 18, value: ({ at }) => moment(at) },
    ],
    rows,
  );
}
