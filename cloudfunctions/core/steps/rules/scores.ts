/** One judge's final points for one work. */
export interface Mark {
  judge: string;
  work: string;
  /** 0–100, tenths at most. */
  total: number;
  /** Points by criterion. */
  marks: Readonly<Record<string, number>>;
}

/** What the panel made of one work. Points are rounded to two decimals, the spread to one. */
export interface WorkResult {
  work: string;
  /** Judges who gave it points. */
  scored: number;
  /** Null before the first score. */
  mean: number | null;
  /** Population standard deviation of its totals. */
  spread: number | null;
  /** The mean of its points after each judge's were moved to the panel's own mean and spread. */
  normalised: number | null;
  /** 1 is first; equal results share a rank. Null without a score. */
  rank: number | null;
  tied: boolean;
  byCriterion: { criterion: string; mean: number }[];
}

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Population standard deviation. */
function spreadOf(values: readonly number[]): number {
  const mean = meanOf(values);
  return Math.sqrt(meanOf(values.map((value) => (value - mean) ** 2)));
}

const round = (value: number, decimals: number): number =>
  Math.round((value + Number.EPSILON) * 10 ** decimals) / 10 ** decimals;

/** Two results are equal when only the computer's own rounding tells them apart. */
const exactly = (value: number): number => Math.round(value * 1e9);

function groupBy<T>(values: readonly T[], key: (value: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const group = groups.get(key(value));
    if (group === undefined) groups.set(key(value), [value]);
    else group.push(value);
  }
  return groups;
}

/**
 * Moves each judge's totals to the panel's mean and spread, so that strict and mild judges weigh the
 * same. A judge whose points never differ says nothing about order: each becomes the panel's mean.
 */
function normalise(marks: readonly Mark[]): Map<Mark, number> {
  const totals = marks.map(({ total }) => total);
  const panel = { mean: meanOf(totals), spread: spreadOf(totals) };
  const moved = new Map<Mark, number>();
  for (const own of groupBy(marks, ({ judge }) => judge).values()) {
    const mean = meanOf(own.map(({ total }) => total));
    const spread = spreadOf(own.map(({ total }) => total));
    for (const mark of own) {
      const z = exactly(spread) === 0 ? 0 : (mark.total - mean) / spread;
      moved.set(mark, panel.mean + z * panel.spread);
    }
  }
  return moved;
}

/**
 * What a panel made of its works.
 * @param works every work that was to be judged; the order of equal ones is kept.
 * @param marks all final scores, one per judge and work; those of other works are left out.
 * @param criteria ids, in the order wanted.
 * @param rankBy which of a work's results ranks it.
 * @returns one result per work, best first, those without a score last.
 */
export function scoreWorks(
  works: readonly string[],
  marks: readonly Mark[],
  criteria: readonly string[],
  rankBy: 'mean' | 'normalised',
): WorkResult[] {
  const known = new Set(works);
  const counted = marks.filter(({ work }) => known.has(work));
  const moved = normalise(counted);
  const byWork = groupBy(counted, ({ work }) => work);
  const measured = works.map((work) => {
    const own = byWork.get(work) ?? [];
    const mean = own.length === 0 ? null : meanOf(own.map(({ total }) => total));
    const even = own.length === 0 ? null : meanOf(own.map((mark) => moved.get(mark) ?? 0));
    const result = rankBy === 'mean' ? mean : even;
    return { work, own, mean, even, key: result === null ? -Infinity : exactly(result) };
  });
  measured.sort((one, other) => (other.key === one.key ? 0 : other.key - one.key));
  return measured.map(({ work, own, mean, even, key }) => {
    const ranked = own.length > 0;
    return {
      work,
      scored: own.length,
      mean: mean === null ? null : round(mean, 2),
      spread: ranked ? round(spreadOf(own.map(({ total }) => total)), 1) : null,
      normalised: even === null ? null : round(even, 2),
      rank: ranked ? measured.findIndex((one) => one.key === key) + 1 : null,
      tied: ranked && measured.filter((one) => one.key === key).length > 1,
      byCriterion: ranked
        ? criteria.map((criterion) => ({
            criterion,
            mean: round(meanOf(own.map((mark) => mark.marks[criterion] ?? 0)), 2),
          }))
        : [],
    };
  });
}
