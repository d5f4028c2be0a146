import BTree from 'sorted-btree';
import { encode, show } from './codec';
import { compareValues, equalValues, HIGHEST, LOWEST } from './compare';
import { writeRefused } from './errors';
import { keyValues } from './paths';
import type { Direction, Document, IndexSpec } from './types';

/** One value per indexed field, then the document's own key. */
export type IndexKey = readonly unknown[];

/** A stretch of an index in the order of its tree, both ends belonging to it. */
export interface IndexRange {
  readonly low: IndexKey;
  readonly high: IndexKey;
  /** How many leading fields hold one single value within the range. */
  readonly fixed: number;
}

const MAX_KEY_BYTES = 1024;

function keyBytes(value: unknown): number {
  if (typeof value === 'string') return Buffer.byteLength(value);
  if (typeof value !== 'object' || value === null || value instanceof Date) return 8;
  return encode({ value }).length;
}

export class Index {
  readonly fields: readonly string[];
  readonly directions: readonly Direction[];
  /** Which fields have ever held an array; like MongoDB's flag it never goes back. */
  readonly multikey: boolean[];
  private readonly tree: BTree<IndexKey, undefined>;

  constructor(readonly spec: IndexSpec) {
    this.fields = spec.keys.map((key) => key.name);
    this.directions = spec.keys.map((key) => key.direction);
    this.multikey = this.fields.map(() => false);
    this.tree = new BTree<IndexKey, undefined>(undefined, (a, b) => this.compare(a, b));
  }

  compare(a: IndexKey, b: IndexKey): number {
    const { directions } = this;
    for (let i = 0; i < directions.length; i++) {
      const order = compareValues(a[i], b[i]);
      if (order !== 0) return directions[i] === 1 ? order : -order;
    }
    return compareValues(a[directions.length], b[directions.length]);
  }

  /** The edge that the tree meets first (or last) in one field. */
  edge(field: number, side: 'first' | 'last'): unknown {
    const ascending = (this.directions[field] ?? 1) === 1;
    return (side === 'first') === ascending ? LOWEST : HIGHEST;
  }

  /** Completes leading values to the first (or last) key that starts with them. */
  pad(values: readonly unknown[], side: 'first' | 'last'): IndexKey {
    const key = [...values];
    while (key.length <= this.fields.length) key.push(this.edge(key.length, side));
    return key;
  }

  /** Every key of a document; throws what MongoDB throws for a document it cannot index. */
  keysOf(document: Document, id: string): IndexKey[] {
    let keys: unknown[][] = [[]];
    let array: string | null = null;
    for (const [i, field] of this.fields.entries()) {
      const { values, multikey } = keyValues(document, field);
      if (multikey) {
        const root = field.split('.')[0] ?? field;
        if (array !== null && array !== root) {
          throw writeRefused(`cannot index parallel arrays [${field}] [${array}]`);
        }
        array = root;
        this.multikey[i] = true;
      }
      if (values.length === 1) for (const key of keys) key.push(values[0]);
      else keys = keys.flatMap((key) => values.map((value) => [...key, value]));
    }
    for (const key of keys) {
      this.requireShort(key);
      key.push(id);
    }
    return keys;
  }

  private requireShort(key: readonly unknown[]): void {
    let most = 0;
    // No character takes more than three bytes per unit, so most keys need no encoding.
    for (const value of key) most += typeof value === 'string' ? value.length * 3 : keyBytes(value);
    if (most <= MAX_KEY_BYTES) return;
    const size = key.reduce<number>((sum, value) => sum + keyBytes(value), 0);
    if (size <= MAX_KEY_BYTES) return;
    throw writeRefused(
      `WiredTigerIndex::insert: key too large to index, failing  ${size} { ${this.print(key)} }`,
    );
  }

  /** A key as the duplicate key error prints it. */
  print(key: readonly unknown[]): string {
    return key
      .slice(0, this.fields.length)
      .map((value) => `: ${show(value)}`)
      .join(', ');
  }

  add(keys: readonly IndexKey[]): void {
    for (const key of keys) this.tree.set(key, undefined);
  }

  delete(keys: readonly IndexKey[]): void {
    for (const key of keys) this.tree.delete(key);
  }

  sameKeys(a: readonly IndexKey[], b: readonly IndexKey[]): boolean {
    return (
      a.length === b.length && a.every((key, i) => key.every((value, j) => equal(value, b[i]?.[j])))
    );
  }

  /** The first key that is in both lists. */
  shared(some: readonly IndexKey[], others: readonly IndexKey[]): IndexKey | null {
    return others.find((key) => some.some((one) => this.compare(one, key) === 0)) ?? null;
  }

  /** The key that another document already holds in a unique index, if any. */
  taken(keys: readonly IndexKey[], mine: (id: string) => boolean): IndexKey | null {
    if (!this.spec.unique) return null;
    for (const key of keys) {
      const values = key.slice(0, this.fields.length);
      const range = { low: this.pad(values, 'first'), high: this.pad(values, 'last'), fixed: 0 };
      for (const other of this.scan(range, false)) if (!mine(idOf(other))) return key;
    }
    return null;
  }

  *scan(range: IndexRange, reverse: boolean): Generator<IndexKey> {
    if (reverse) {
      for (const [key] of this.tree.entriesReversed(range.high)) {
        if (this.compare(key, range.low) < 0) return;
        yield key;
      }
    } else {
      for (const [key] of this.tree.entries(range.low)) {
        if (this.compare(key, range.high) > 0) return;
        yield key;
      }
    }
  }
}

/** An empty array (undefined) is another key than null, though both mean "no value" to a query. */
const equal = (a: unknown, b: unknown): boolean =>
  (a === undefined) === (b === undefined) && equalValues(a, b);

export const idOf = (key: IndexKey): string => key[key.length - 1] as string;
