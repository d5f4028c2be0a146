import type { ContentView } from '../campaign/view';
import type { Declared } from '../contract/views-parts';
import type { FieldFault } from '../reply';

/** What somebody declares where nothing is asked. */
export const NOTHING_DECLARED: Declared = {
  borrowedPercent: null,
  madeIn: null,
  unpublished: false,
};

const MONTH = /^\d{4}-(?:0[1-9]|1[0-2])$/;

function borrowedFaults({ borrowed }: ContentView, percent: number | null): FieldFault[] {
  if (borrowed === null) return [];
  const path = 'declared.borrowedPercent';
  const most = `${String(borrowed.maxPercent)}%`;
  if (percent === null)
    return [{ path, reason: '还没有填借用素材所占的比例。', remedy: '没有借用的请填 0。' }];
  if (!(percent >= 0 && percent <= 100))
    return [{ path, reason: '比例要在 0 到 100 之间。', remedy: '请填百分数，如 10。' }];
  if (percent <= borrowed.maxPercent) return [];
  return [
    {
      path,
      reason: `借用素材占 ${String(percent)}%，超过了 ${most}。`,
      remedy: `请换用自己的素材，把借用的减到 ${most} 以内。`,
    },
  ];
}

function datedFaults({ dated }: ContentView, madeIn: string | null): FieldFault[] {
  if (dated === null) return [];
  const path = 'declared.madeIn';
  const range = `${monthWords(dated.from)}到${monthWords(dated.to)}`;
  if (madeIn === null || !MONTH.test(madeIn))
    return [{ path, reason: '还没有选创作时间。', remedy: `请选${range}之间的一个月。` }];
  if (madeIn >= dated.from && madeIn <= dated.to) return [];
  return [
    {
      path,
      reason: `创作时间是${monthWords(madeIn)}，不在${range}之间。`,
      remedy: '请核对创作时间；不在范围内的作品不能参加。',
    },
  ];
}

const monthWords = (month: string): string =>
  `${String(Number(month.slice(0, 4)))} 年 ${String(Number(month.slice(5, 7)))} 月`;

function originalFaults({ original }: ContentView, unpublished: boolean): FieldFault[] {
  if (original === null || unpublished) return [];
  const what = original.unpublished ? '原创且未发表' : '原创';
  return [
    {
      path: 'declared.unpublished',
      reason: `还没有确认作品${what}。`,
      remedy: `确属${what}的请勾选；不是的不能参加。`,
    },
  ];
}

/**
 * Checks what an author declares of a work: 不得超过…四分之一 and both months are inclusive.
 * @returns faults at `declared.<key>`; empty where it is fine or nothing is asked.
 */
export const checkDeclared = (content: ContentView, declared: Declared): FieldFault[] => [
  ...borrowedFaults(content, declared.borrowedPercent),
  ...datedFaults(content, declared.madeIn),
  ...originalFaults(content, declared.unpublished),
];

/** The declaration as it is kept: nothing of what was not asked. */
export const tidyDeclared = (
  { borrowed, dated, original }: ContentView,
  { borrowedPercent, madeIn, unpublished }: Declared,
): Declared => ({
  borrowedPercent: borrowed === null ? null : borrowedPercent,
  madeIn: dated === null ? null : madeIn,
  unpublished: original !== null && unpublished,
});
