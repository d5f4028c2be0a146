import type { JudgedWork, JudgingDesk } from '../../shared/contract/index';

/** How a work stands for its judge. */
export const STANDINGS = ['open', 'draft', 'final', 'abstained'] as const;
export type Standing = (typeof STANDINGS)[number];
export const STANDING_LABELS = {
  open: '未评',
  draft: '草稿',
  final: '已评',
  abstained: '回避',
} satisfies Record<Standing, string>;

export function standingOf({ score }: Pick<JudgedWork, 'score'>): Standing {
  return score?.state ?? 'open';
}

/** Whether the judge still owes an answer. */
export function isLeft(work: Pick<JudgedWork, 'score'>): boolean {
  const standing = standingOf(work);
  return standing === 'open' || standing === 'draft';
}

/** The next work that waits, in the judge's own order and round again from the start. */
export function nextOf<W extends { work: string }>(
  works: readonly W[],
  after: string | null,
  waits: (work: W) => boolean,
): W | null {
  const at = works.findIndex(({ work }) => work === after);
  const order = [...works.slice(at + 1), ...works.slice(0, at + 1)];
  return order.find((work) => work.work !== after && waits(work)) ?? null;
}

/** The next work that waits for an answer. */
export const nextLeft = (works: readonly JudgedWork[], after: string | null): JudgedWork | null =>
  nextOf(works, after, isLeft);

/** The works with one of them replaced by what the server answered. */
export function withWork(works: readonly JudgedWork[], changed: JudgedWork): JudgedWork[] {
  return works.map((work) => (work.work === changed.work ? changed : work));
}

export interface Progress {
  /** 0 to 100, of the works that are not the judge's own unit's. */
  percent: number;
  done: number;
  left: number;
  total: number;
}

/** @param done works of `total` that have an answer. */
export function progressFrom(total: number, done: number): Progress {
  const percent = total === 0 ? 0 : Math.floor((done / total) * 100);
  return { percent, done, left: Math.max(0, total - done), total };
}

/** An abstention is an answer too. */
export const progressOf = ({ total, scored, abstained }: JudgingDesk): Progress =>
  progressFrom(total, scored + abstained);
