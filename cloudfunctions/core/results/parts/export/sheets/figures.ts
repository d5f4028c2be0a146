import type { FigureLine } from '../../../../../../miniprogram/shared/contract';
import { roundsAllowing } from '../../../../../../miniprogram/shared/campaign/rounds';
import type { Context } from '../../../../ground/table';
import { figureLines } from '../../figures/lines';
import { tableOf, type Table } from '../table';

interface Row extends FigureLine {
  by: string;
}

/** 组织情况: how much every unit and every theme has brought, then all together. */
export async function figuresSheet(context: Context<'organizer'>): Promise<Table> {
  const { campaign, office } = context;
  const rounds = roundsAllowing(campaign, 'vote').map(({ id }) => id);
  const { units, themes, total } = await figureLines(context, rounds);
  const level = (id: string | null) => office.levels.find((one) => one.id === id)?.name ?? null;
  const rows = [
    ...units.map((line): Row => ({ ...line, by: '单位' })),
    ...themes.map((line): Row => ({ ...line, by: '主题' })),
    { ...total, by: '合计' },
  ];
  return tableOf<Row>(
    [
      { header: '统计口径', width: 10, value: ({ by }) => by },
      { header: '名称', width: 28, value: ({ name }) => name },
      { header: '单位类别', width: 14, value: (row) => level(row.level) },
      { header: '投稿', width: 8, value: ({ submitted }) => submitted },
      { header: '通过审核', width: 10, value: ({ accepted }) => accepted },
      { header: '刊发', width: 8, value: ({ published }) => published },
      { header: '得票', width: 10, value: ({ votes }) => votes },
      { header: '待核票', width: 10, value: ({ held }) => held },
      { header: '作废票', width: 10, value: ({ voided }) => voided },
      { header: '推荐', width: 8, value: ({ recommended }) => recommended },
      { header: '入围', width: 8, value: ({ finalists }) => finalists },
      { header: '获奖', width: 8, value: ({ awards }) => awards },
    ],
    rows,
  );
}
