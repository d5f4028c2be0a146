import { kindName } from '../../../../../../miniprogram/shared/campaign/kinds';
import type { Context } from '../../../../ground/table';
import type { Entry } from '../../../../works/stores/entries';
import type { Confirmed } from '../../../../steps/stores/selections';
import { groupName } from '../../award/lines';
import { lossOf } from '../../../../works/parts/entry/standing';
import { entriesById } from '../../../../works/parts/entry/by-id';
import { standingSelection } from '../../../../steps/parts/selection/settle';
import { countOf } from '../count-of';
import { tableOf, type Table } from '../table';

interface Row extends Confirmed {
  selection: string;
  work: Entry | undefined;
}

/** 入围名单: what every selection admitted when it was confirmed; who lost the standing since is marked. */
export async function finalistsSheet(context: Context<'organizer'>): Promise<Table> {
  const { campaign, office } = context;
  const lists = await Promise.all(
    office.selections.map(async (selection) => {
      const { entries } = await standingSelection(context, selection);
      return entries.map((one) => ({ ...one, selection: selection.name }));
    }),
  );
  const confirmed = lists.flat();
  const works = await entriesById([...new Set(confirmed.map(({ entry }) => entry))]);
  const rows = confirmed.map((one): Row => ({ ...one, work: works.get(one.entry) }));
  return tableOf<Row>(
    [
      { header: '名单', width: 16, value: ({ selection }) => selection },
      {
        header: '主题',
        width: 12,
        value: ({ work }) => (work === undefined ? null : groupName(campaign, work.theme)),
      },
      { header: '名次', width: 6, value: ({ rank }) => rank },
      { header: '作品编号', width: 10, value: ({ work }) => work?.number ?? null },
      { header: '作品标题', width: 32, value: ({ work }) => work?.title ?? null },
      {
        header: '类别',
        width: 8,
        value: ({ work }) => (work === undefined ? null : kindName(campaign, work.kind)),
      },
      ...countOf<Row>(rows, ({ work }) => work?.pieces ?? null),
      {
        header: '单位',
        width: 26,
        value: ({ work }) => work?.belongsTo?.name ?? work?.unit ?? null,
      },
      { header: '票数', width: 8, value: ({ votes }) => votes },
      {
        header: '备注',
        width: 32,
        value: ({ work }) => (work === undefined ? null : lossOf(work)),
      },
    ],
    rows,
  );
}
