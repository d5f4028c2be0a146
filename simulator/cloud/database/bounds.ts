import { compareValues, Edge, rank } from './compare';
import type { Expression } from './types';
import { isDocument } from './values';

/** A stretch of values; an open end does not belong to it. */
export interface Interval {
  readonly low: unknown;
  readonly high: unknown;
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
}

type Clause = readonly [field: string, predicate: unknown];

/** A condition that is met when all of its clauses are. */
export type Branch = readonly Clause[];

/** More alternatives than this are left to the filter: many small scans cost more than one. */
const MAX_BRANCHES = 64;

/** The alternatives of a condition: `$and` is flattened, `$or` multiplied out. */
export function branchesOf(query: Expression): Branch[] {
  let branches: Branch[] = [[]];
  const multiply = (alternatives: readonly Branch[]): void => {
    if (branches.length * alternatives.length > MAX_BRANCHES) return;
    branches = branches.flatMap((one) => alternatives.map((other) => [...one, ...other]));
  };
  for (const [field, predicate] of Object.entries(query)) {
    if (field === '$and') for (const part of expressions(predicate)) multiply(branchesOf(part));
    else if (field === '$or') multiply(expressions(predicate).flatMap(branchesOf));
    else if (!field.startsWith('$')) multiply([[[field, predicate]]]);
  }
  return branches;
}

const expressions = (value: unknown): Expression[] =>
  Array.isArray(value) ? value.filter(isDocument) : [];

export const isPoint = ({ low, high, lowOpen, highOpen }: Interval): boolean =>
  !lowOpen && !highOpen && !(low instanceof Edge) && compareValues(low, high) === 0;

const point = (value: unknown): Interval => ({
  low: value ?? null,
  high: value ?? null,
  lowOpen: false,
  highOpen: false,
});

/**
 * Where a branch allows `field` to be; null is anywhere. With arrays two predicates may be met by
 * two elements, so a multikey field takes only the narrowest of them.
 */
export function intervalsOf(branch: Branch, field: string, multikey: boolean): Interval[] | null {
  const all = branch.filter(([name]) => name === field).flatMap(([, value]) => constraints(value));
  const first = all[0];
  if (!first) return null;
  if (multikey) return all.find((intervals) => intervals.every(isPoint)) ?? first;
  return all.slice(1).reduce((one, other) => intersect(one, other), first);
}

function constraints(predicate: unknown): Interval[][] {
  if (predicate instanceof RegExp) return prefixed(predicate.source, predicate.flags);
  if (!isDocument(predicate)) return Array.isArray(predicate) ? [] : [[point(predicate)]];
  const operators = Object.keys(predicate);
  if (!operators.some((name) => name.startsWith('$'))) return [[point(predicate)]];
  return operators.flatMap((name) => constraint(name, predicate[name], predicate));
}

function constraint(operator: string, value: unknown, siblings: Expression): Interval[][] {
  if (operator === '$in' || operator === '$all') {
    if (!Array.isArray(value) || !value.every(isPlain)) return [];
    if (operator === '$all') return value.map((element) => [point(element)]);
    const points = value.map(point).sort((a, b) => compareValues(a.low, b.low));
    return [points.filter((p, i) => i === 0 || compareValues(points[i - 1]?.low, p.low) !== 0)];
  }
  if (operator === '$regex') {
    const { source, flags } = value instanceof RegExp ? value : new RegExp(String(value));
    return prefixed(source, flags + String(siblings['$options'] ?? ''));
  }
  if (!isPlain(value)) return [];
  if (operator === '$eq') return [[point(value)]];
  const bounds = bracket(operator, value);
  return bounds ? [[bounds]] : [];
}

/** Values that stand for themselves in an index; an array or a pattern does not. */
const isPlain = (value: unknown): boolean =>
  !Array.isArray(value) &&
  !(value instanceof RegExp) &&
  !(isDocument(value) && Object.keys(value).some((name) => name.startsWith('$')));

/** A comparison sees only values of its own type. */
function bracket(operator: string, value: unknown): Interval | null {
  const type = rank(value ?? null);
  const first = new Edge(type, -1);
  const last = new Edge(type, 1);
  switch (operator) {
    case '$gt':
      return { low: value ?? null, lowOpen: true, high: last, highOpen: false };
    case '$gte':
      return { low: value ?? null, lowOpen: false, high: last, highOpen: false };
    case '$lt':
      return { low: first, lowOpen: false, high: value ?? null, highOpen: true };
    case '$lte':
      return { low: first, lowOpen: false, high: value ?? null, highOpen: false };
    default:
      return null;
  }
}

/** `/^abc/` is a range of strings. */
function prefixed(source: string, flags: string): Interval[][] {
  const literal = /^\^([^\\^$.|?*+()[\]{}]+)([?*{|]|.*\|)?/.exec(source);
  if (!literal?.[1] || flags.replace(/[gsu]/g, '') !== '' || literal[2]) return [];
  const prefix = literal[1];
  return [[{ low: prefix, lowOpen: false, high: `${prefix}\u{10ffff}`, highOpen: false }]];
}

function intersect(a: readonly Interval[], b: readonly Interval[]): Interval[] {
  return a.flatMap((x) => b.map((y) => overlap(x, y)).filter((one) => one !== null));
}

function overlap(a: Interval, b: Interval): Interval | null {
  const lows = compareValues(a.low, b.low);
  const highs = compareValues(a.high, b.high);
  const low = lows > 0 || (lows === 0 && a.lowOpen) ? a : b;
  const high = highs < 0 || (highs === 0 && a.highOpen) ? a : b;
  const order = compareValues(low.low, high.high);
  if (order > 0 || (order === 0 && (low.lowOpen || high.highOpen))) return null;
  return { low: low.low, lowOpen: low.lowOpen, high: high.high, highOpen: high.highOpen };
}
