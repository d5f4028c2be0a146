import { kindName } from '../../../../../../miniprogram/shared/campaign/kinds';
import { roundsAllowing } from '../../../../../../miniprogram/shared/campaign/rounds';
import { maskAnswer } from '../../../../../../miniprogram/shared/people/mask';
import { ENTRY_STATE_LABELS, ENTRY_STATES } from '../../../../../../miniprogram/shared/vocabulary';
import type { Context } from '../../../../ground/table';
import type { Entry } from '../../../../works/stores/entries';
import { findExhibits } from '../../../../works/stores/exhibits';
import { inBatches } from '../../../../ground/batches';
import { groupName } from '../../award/lines';
import { everyEntry } from '../../every-entry';
import { answersOf } from '../../../../works/parts/entry/answers';
import { countOf } from '../count-of';
import { moment, tableOf, type Column, type Table } from '../table';

/** Votes that stand, beside those set apart. */
const VOTES = [
  { field: 'votes', label: '得票' },
  { field: 'held', label: '待核票' },
  { field: 'voided', label: '作废票' },
] as const;

/** 作品名单: every entry with its votes by round and what its author has said; who it is masked: no list of works needs it. */
export async function entriesSheet({ campaign }: Context<'organizer'>): Promise<Table> {
  const entries = await everyEntry(campaign.id, ENTRY_STATES);
  const ids = entries.map(({ _id }) => _id);
  const rounds = roundsAllowing(campaign, 'vote');
  const [answers, ...shown] = await Promise.all([
    answersOf(ids),
    ...rounds.map(async ({ id }) => {
      const hall = { campaign: campaign.id, round: id };
      const exhibits = await inBatches(ids, (some) => findExhibits(hall, some));
      return new Map(exhibits.map((exhibit) => [exhibit.entry, exhibit]));
    }),
  ]);
  const columns: Column<Entry>[] = [
    { header: '编号', width: 8, value: ({ number }) => number },
    { header: '期号', width: 6, value: ({ edition }) => edition },
    { header: '状态', width: 16, value: ({ state }) => ENTRY_STATE_LABELS[state] },
    { header: '主题', width: 12, value: ({ theme }) => groupName(campaign, theme) },
    { header: '类别', width: 8, value: ({ kind }) => kindName(campaign, kind) },
    ...countOf<Entry>(entries, ({ pieces }) => pieces),
    { header: '所属单位', width: 24, value: ({ belongsTo }) => belongsTo?.name ?? null },
    { header: '报送方式', width: 10, value: ({ channel }) => CHANNELS[channel] },
    ...rounds.flatMap(({ name }, index) =>
      VOTES.map(({ field, label }) => ({
        header: `${name}${label}`,
        width: 12,
        value: ({ _id }: Entry) => shown[index]?.get(_id)?.[field] ?? null,
      })),
    ),
    ...campaign.form.map(({ id, label, kind, personal }) => ({
      header: label,
      width: id === 'intro' ? 40 : 18,
      value: ({ _id }: Entry) => {
        const answer = answers.get(_id)?.[id];
        if (answer === undefined) return null;
        return personal ? maskAnswer({ id, kind }, answer) : answer;
      },
    })),
    { header: '投稿时间', width: 18, value: ({ submittedAt }) => moment(submittedAt) },
  ];
  return tableOf(columns, entries);
}

const CHANNELS = { author: '作者投稿', unit: '单位报送' } satisfies Record<
  Entry['channel'],
  string
>;
