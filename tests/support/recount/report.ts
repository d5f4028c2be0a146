import { formatMoment } from '../../../miniprogram/shared/calendar';
import { HOLD_STATE_LABELS } from '../../../miniprogram/shared/vocabulary';
import { placeText } from './fault';
import type { Recount } from './recount';
import { agrees, type EntryTally, type HoldTally } from './tally';
import { textTable } from './text-table';

/** More are counted, not printed: one missing part makes many numbers differ. */
const MOST_FAULTS = 50;

/** A recount for people. */
export function reportText(done: Recount): string {
  const { campaign, parts, votes, seals, head, faults } = done;
  const broken = seals.filter(({ holds }) => !holds);
  const sealText =
    broken.length === 0
      ? '全部成立'
      : `${String(broken.length)} 张不成立：${broken
          .slice(0, MOST_FAULTS)
          .map(({ number }) => String(number))
          .join('、')}`;
  return [
    `活动 ${campaign ?? '未知'}`,
    `账本 ${String(parts)} 部分，${String(votes)} 张票`,
    `封条 ${String(seals.length)} 张，${sealText}`,
    `总根 ${head === null ? '封条不全，算不出来' : `${head.root}（${String(head.size)} 张封条）`}`,
    ...daysText(done),
    '',
    ...entriesText(done),
    ...holdsText(done),
    ...faultsText(done),
    faults.length === 0
      ? `结论：账本完整，每张票都在封条里${done.compared ? '，公布的票数和账本一致' : ''}。请把上面的总根和主办方公开张贴的对照。`
      : `结论：有 ${String(faults.length)} 处不符，这份账本或公布的票数被改动过，或者不完整。`,
  ].join('\n');
}

const HEAD_WORDS = (agreed: boolean | null): string =>
  agreed === null ? '无法核对' : agreed ? '一致' : '不一致';

const daysText = ({ days }: Recount): string[] =>
  days.length === 0
    ? []
    : [
        '',
        ...textTable(
          ['日期', '封条', '票', '公布的总根', '和账本'],
          days.map((day) => [
            day.day,
            String(day.size),
            String(day.votes),
            day.root,
            HEAD_WORDS(day.agrees),
          ]),
        ),
      ];

/** The printed number, where the campaign names the entry. */
const nameOf = ({ entry, claim }: EntryTally): string =>
  claim === null ? entry : String(claim.number);

function entriesText({ entries, compared }: Recount): string[] {
  const line = (tally: EntryTally): string[] => {
    const { round, claim, counted } = tally;
    const numbers = [counted.votes, counted.held, counted.voided].map(String);
    return [
      round,
      nameOf(tally),
      ...numbers,
      HEAD_WORDS(agrees(tally, compared)),
      claim?.title ?? '',
    ];
  };
  const header = ['轮次', '作品', '计入', '待核', '作废', '和公布的', '标题'];
  return [...textTable(header, entries.map(line)), ''];
}

/** Windows are five seconds long. */
const momentText = (window: number): string => formatMoment(window * 5000);

function holdsText({ holds, entries }: Recount): string[] {
  if (holds.length === 0) return [];
  const names = new Map(entries.map((tally) => [`${tally.round} ${tally.entry}`, nameOf(tally)]));
  const line = ({ round, entry, from, to, state, votes, reason }: HoldTally): string[] => {
    const span = `${momentText(from + 1)} 至 ${momentText(to + 1)}`;
    const name = names.get(`${round} ${entry}`) ?? entry;
    return [round, name, span, HOLD_STATE_LABELS[state], String(votes), reason ?? ''];
  };
  return [
    ...textTable(['轮次', '作品', '设为待核的时段', '结果', '票', '理由'], holds.map(line)),
    '',
  ];
}

function faultsText({ faults }: Recount): string[] {
  if (faults.length === 0) return [];
  const shown = faults.slice(0, MOST_FAULTS).map((fault) => {
    const place = placeText(fault);
    return `✗ ${place === '' ? '' : `${place}：`}${fault.text}`;
  });
  const more = faults.length - shown.length;
  return [...shown, ...(more > 0 ? [`另有 ${String(more)} 处。`] : []), ''];
}

/** The same for machines. */
export const reportJson = (done: Recount): object => ({
  ok: done.faults.length === 0,
  ...done,
  entries: done.entries.map((tally) => ({ ...tally, agrees: agrees(tally, done.compared) })),
});
