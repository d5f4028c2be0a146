import { kindName } from '../../../../../../miniprogram/shared/campaign/kinds';
import type { ScoreLine } from '../../../../../../miniprogram/shared/contract';
import type { Context } from '../../../../ground/table';
import { groupName } from '../../award/lines';
import { scoredOf } from '../../../../steps/parts/score/lines';
import { tableOf, type Table } from '../table';

interface Row extends ScoreLine {
  judging: string;
}

/** 评审成绩: what the panels made of each work, best first. */
export async function scoresSheet(context: Context<'organizer'>): Promise<Table> {
  const { campaign, office } = context;
  const scored = await Promise.all(office.judgings.map(({ id }) => scoredOf(context, id)));
  const rows = scored.flatMap(({ judging, lines }) =>
    lines.map((line): Row => ({ ...line, judging: judging.name })),
  );
  const criteria = office.judgings.flatMap((judging) =>
    judging.criteria.map(({ id, name }) => ({ id, name, judging: judging.name })),
  );
  return tableOf<Row>(
    [
      { header: '评审', width: 14, value: ({ judging }) => judging },
      { header: '排名', width: 6, value: ({ rank }) => rank },
      { header: '并列', width: 6, value: ({ tied }) => (tied ? '并列' : null) },
      { header: '作品编号', width: 10, value: ({ number }) => number },
      { header: '作品标题', width: 32, value: ({ title }) => title },
      { header: '主题', width: 12, value: ({ theme }) => groupName(campaign, theme) },
      { header: '类别', width: 8, value: ({ kind }) => kindName(campaign, kind) },
      { header: '单位', width: 26, value: ({ unit }) => unit },
      { header: '票数', width: 8, value: ({ votes }) => votes },
      { header: '评分人数', width: 10, value: ({ scored: count }) => count },
      { header: '平均分', width: 10, value: ({ mean }) => mean },
      { header: '分歧', width: 8, value: ({ spread }) => spread },
      { header: '标准化分', width: 10, value: ({ normalised }) => normalised },
      ...criteria.map(({ id, name, judging }) => ({
        header: name,
        width: 10,
        value: (row: Row) =>
          row.judging === judging
            ? (row.byCriterion.find(({ criterion }) => criterion === id)?.mean ?? null)
            : null,
      })),
      { header: '主动回避', width: 10, value: ({ abstained }) => abstained },
      { header: '单位回避', width: 10, value: ({ excluded }) => excluded },
    ],
    rows,
  );
}
