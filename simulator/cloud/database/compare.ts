import { Binary } from 'bson';
import { isDocument } from './values';

/**
 * A place before or after every value of one type. Ranges are built with edges, so `$lt: 5` ends at
 * the first number instead of running on into null.
 */
export class Edge {
  constructor(
    readonly rank: number,
    readonly side: -1 | 1,
  ) {}
}

export const LOWEST = new Edge(-1, -1);
export const HIGHEST = new Edge(99, 1);

const BSON_RANKS: Readonly<Record<string, number>> = {
  MinKey: 0,
  Int32: 3,
  Double: 3,
  Long: 3,
  Decimal128: 3,
  BSONSymbol: 4,
  Binary: 7,
  ObjectId: 8,
  ObjectID: 8,
  Timestamp: 11,
  BSONRegExp: 12,
  MaxKey: 14,
};

const rankOfBson = (type: string): number => BSON_RANKS[type] ?? 13;

/** MongoDB's order of types. undefined stands for an empty array, which sorts before null. */
export function rank(value: unknown): number {
  switch (typeof value) {
    case 'undefined':
      return 1;
    case 'number':
    case 'bigint':
      return 3;
    case 'string':
      return 4;
    case 'boolean':
      return 9;
    case 'object':
      break;
    default:
      return 13;
  }
  if (value === null) return 2;
  if (Array.isArray(value)) return 6;
  if (value instanceof Date) return 10;
  if (value instanceof RegExp) return 12;
  if (value instanceof Uint8Array) return 7;
  return '_bsontype' in value ? rankOfBson(String(value._bsontype)) : 5;
}

const ordered = <T extends number | string | bigint>(a: T, b: T): number =>
  a < b ? -1 : a > b ? 1 : 0;

/** Strings compare by code point as UTF-8 bytes do; UTF-16 units differ beyond the surrogates. */
function compareStrings(a: string, b: string): number {
  if (a === b) return 0;
  const length = a.length < b.length ? a.length : b.length;
  for (let i = 0; i < length; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x === y) continue;
    const bothHigh = x >= 0xd800 && y >= 0xd800;
    const surrogateX = x <= 0xdfff;
    const surrogateY = y <= 0xdfff;
    return bothHigh && surrogateX !== surrogateY ? (surrogateX ? 1 : -1) : x - y;
  }
  return a.length - b.length;
}

function compareNumbers(a: unknown, b: unknown): number {
  const x = Number(String(a));
  const y = Number(String(b));
  if (Number.isNaN(x) || Number.isNaN(y)) return Number(Number.isNaN(y)) - Number(Number.isNaN(x));
  return ordered(x, y);
}

function compareDocuments(a: object, b: object): number {
  const left = Object.entries(a);
  const right = Object.entries(b);
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const [nameA, valueA] = left[i] as [string, unknown];
    const [nameB, valueB] = right[i] as [string, unknown];
    const order =
      rank(valueA) - rank(valueB) || compareStrings(nameA, nameB) || compareValues(valueA, valueB);
    if (order !== 0) return order;
  }
  return left.length - right.length;
}

function compareArrays(a: readonly unknown[], b: readonly unknown[]): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const order = compareValues(a[i], b[i]);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

function compareEdges(a: unknown, b: unknown): number {
  const rankA = a instanceof Edge ? a.rank : rank(a);
  const rankB = b instanceof Edge ? b.rank : rank(b);
  const sideA = a instanceof Edge ? a.side : 0;
  const sideB = b instanceof Edge ? b.side : 0;
  return rankA - rankB || sideA - sideB;
}

const bytesOf = (value: unknown): Uint8Array =>
  value instanceof Binary ? value.value() : value instanceof Uint8Array ? value : new Uint8Array();

/** Binary data sorts by length first. */
function compareBytes(a: Uint8Array, b: Uint8Array): number {
  return a.length - b.length || Buffer.compare(a, b);
}

/** MongoDB's total order over values (and edges): negative, zero or positive. */
export function compareValues(a: unknown, b: unknown): number {
  if (a === b) return 0;
  if (typeof a === 'string' && typeof b === 'string') return compareStrings(a, b);
  if (typeof a === 'number' && typeof b === 'number' && a === a && b === b) return a - b;
  if (a instanceof Edge || b instanceof Edge) return compareEdges(a, b);
  const type = rank(a);
  const difference = type - rank(b);
  if (difference !== 0) return difference;
  if (a instanceof Date && b instanceof Date) return a.getTime() - b.getTime();
  if (type === 3) return compareNumbers(a, b);
  if (type === 9) return Number(a) - Number(b);
  if (Array.isArray(a) && Array.isArray(b)) return compareArrays(a, b);
  if (isDocument(a) && isDocument(b)) return compareDocuments(a, b);
  if (type === 7) return compareBytes(bytesOf(a), bytesOf(b));
  return ordered(String(a), String(b));
}

/** Equality as MongoDB has it: missing equals null, fields in another order differ. */
export const equalValues = (a: unknown, b: unknown): boolean =>
  compareValues(a ?? null, b ?? null) === 0;
