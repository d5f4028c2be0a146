import { type Branch, branchesOf, type Interval, intervalsOf, isPoint } from './bounds';
import { compareValues } from './compare';
import { idOf, type Index, type IndexKey, type IndexRange } from './index-tree';
import type { Expression, SortOrder } from './types';

export interface Plan {
  readonly index: Index;
  readonly ranges: readonly IndexRange[];
  readonly reverse: boolean;
  /** Whether the documents come in the order asked for, so that a limit ends the scan. */
  readonly sorted: boolean;
  readonly order: SortOrder;
}

/** More ranges than this on one index are not worth merging. */
const MAX_RANGES = 256;

/** Chooses the index that narrows a query most; null is a scan of the collection. */
export function plan(indexes: Iterable<Index>, query: Expression, order: SortOrder): Plan | null {
  const branches = branchesOf(query);
  let best: { plan: Plan; worth: number } | null = null;
  for (const index of indexes) {
    const ranges = branches.flatMap((branch) => rangesOf(index, branch));
    if (ranges.length > MAX_RANGES) continue;
    const direction = order.length > 0 ? sortDirection(index, ranges, order) : 0;
    const worth = worthOf(index, ranges, direction !== 0);
    if (worth > (best?.worth ?? 0)) {
      const sorted = direction !== 0;
      best = { plan: { index, ranges, reverse: direction < 0, sorted, order }, worth };
    }
  }
  return best?.plan ?? null;
}

/** A field held to one value narrows most; an index that also sorts saves reading the rest. */
function worthOf(index: Index, ranges: readonly IndexRange[], sorted: boolean): number {
  const fixed = Math.min(...ranges.map((range) => range.fixed));
  const bounded = ranges.every((range) => isBounded(index, range));
  if (ranges.length === 0 || (index.spec.unique && fixed === index.fields.length)) return Infinity;
  return fixed * 4 + (bounded ? 2 : 0) + (sorted ? 3 : 0);
}

function isBounded(index: Index, { low, high, fixed }: IndexRange): boolean {
  return (
    fixed < index.fields.length &&
    (low[fixed] !== index.edge(fixed, 'first') || high[fixed] !== index.edge(fixed, 'last'))
  );
}

/** The stretches of an index that can hold what one branch asks for. */
function rangesOf(index: Index, branch: Branch): IndexRange[] {
  let prefixes: unknown[][] = [[]];
  let arrayBounded = false;
  for (const [i, field] of index.fields.entries()) {
    const multikey = index.multikey[i] ?? false;
    // Two fields of one array may be met by two elements, so only one of them can narrow.
    const intervals = multikey && arrayBounded ? null : intervalsOf(branch, field, multikey);
    if (!intervals) break;
    arrayBounded ||= multikey;
    if (!intervals.every(isPoint)) {
      return prefixes.flatMap((prefix) => intervals.map((one) => rangeOf(index, prefix, one)));
    }
    if (prefixes.length * intervals.length > MAX_RANGES) break;
    prefixes = prefixes.flatMap((prefix) => intervals.map(({ low }) => [...prefix, low]));
  }
  return prefixes.map((prefix) => ({
    low: index.pad(prefix, 'first'),
    high: index.pad(prefix, 'last'),
    fixed: prefix.length,
  }));
}

function rangeOf(index: Index, prefix: readonly unknown[], interval: Interval): IndexRange {
  const ascending = index.directions[prefix.length] === 1;
  const { low, lowOpen, high, highOpen } = interval;
  const [first, firstOpen] = ascending ? [low, lowOpen] : [high, highOpen];
  const [last, lastOpen] = ascending ? [high, highOpen] : [low, lowOpen];
  return {
    low: index.pad([...prefix, first], firstOpen ? 'last' : 'first'),
    high: index.pad([...prefix, last], lastOpen ? 'first' : 'last'),
    fixed: prefix.length,
  };
}

/** 1 if the index walks in the order asked for, -1 if backwards, 0 if it does not. */
function sortDirection(index: Index, ranges: readonly IndexRange[], order: SortOrder): number {
  const directions = ranges.map((range) => directionWithin(index, range.fixed, order));
  const [first = 1] = directions.filter((direction) => direction !== null);
  return directions.every((direction) => direction === null || direction === first) ? first : 0;
}

/** null: within this range all documents are equal to the order, so either direction will do. */
function directionWithin(index: Index, fixed: number, order: SortOrder): number | null {
  let direction: number | null = null;
  let at = fixed;
  for (const [field, wanted] of order) {
    const place = index.fields.indexOf(field);
    if (place < 0 || index.multikey[place]) return 0;
    if (place < fixed) continue;
    const walked = wanted * (index.directions[place] ?? 1);
    if (place !== at || (direction !== null && walked !== direction)) return 0;
    direction = walked;
    at++;
  }
  return direction;
}

/** The ids of the documents in a plan's ranges, each once. */
export function* idsOf({ index, ranges, reverse, sorted, order }: Plan): Generator<string> {
  const scans = ranges.map((range) => index.scan(range, reverse));
  const [only] = scans;
  const repeats = scans.length > 1 || index.multikey.includes(true);
  const keys =
    scans.length === 1 && only
      ? only
      : sorted
        ? merge(scans, (a, b) => compareBy(index, order, a, b))
        : chain(scans);
  const seen = new Set<string>();
  for (const key of keys) {
    const id = idOf(key);
    if (repeats && seen.has(id)) continue;
    if (repeats) seen.add(id);
    yield id;
  }
}

function compareBy(index: Index, order: SortOrder, a: IndexKey, b: IndexKey): number {
  for (const [field, direction] of order) {
    const place = index.fields.indexOf(field);
    const difference = compareValues(a[place], b[place]);
    if (difference !== 0) return difference * direction;
  }
  return 0;
}

function* chain(scans: readonly Generator<IndexKey>[]): Generator<IndexKey> {
  for (const scan of scans) yield* scan;
}

/** Several sorted scans as one. */
function* merge(
  scans: readonly Generator<IndexKey>[],
  compare: (a: IndexKey, b: IndexKey) => number,
): Generator<IndexKey> {
  const heads = scans.flatMap((scan) => {
    const { value, done } = scan.next();
    return done ? [] : [{ scan, key: value }];
  });
  while (heads.length > 0) {
    let least = 0;
    for (let i = 1; i < heads.length; i++) {
      const one = heads[i];
      const other = heads[least];
      if (one && other && compare(one.key, other.key) < 0) least = i;
    }
    const head = heads[least];
    if (!head) return;
    yield head.key;
    const { value, done } = head.scan.next();
    if (done) heads.splice(least, 1);
    else head.key = value;
  }
}
