import { compareValues } from './compare';
import type { Direction, Document } from './types';
import { isDocument } from './values';

const INDEX = /^\d+$/;
const split = new Map<string, readonly string[]>();

/** The parts of a dotted path. Paths come from code, so the few there are can be remembered. */
function partsOf(path: string): readonly string[] {
  const known = split.get(path);
  if (known) return known;
  const parts = path.split('.');
  if (split.size < 10_000) split.set(path, parts);
  return parts;
}

/**
 * Every value that a condition on `path` looks at: an array at the end stands for its elements
 * and for itself, arrays on the way are entered. A missing field is undefined.
 */
export function candidates(document: Document, path: string): unknown[] {
  if (!path.includes('.')) {
    const value = document[path];
    return Array.isArray(value) ? [...(value as unknown[]), value] : [value];
  }
  const out: unknown[] = [];
  visit(document, partsOf(path), 0, out);
  return out;
}

function visit(value: unknown, parts: readonly string[], at: number, out: unknown[]): void {
  const part = parts[at];
  if (part === undefined) {
    if (Array.isArray(value)) out.push(...(value as unknown[]));
    out.push(value);
  } else if (Array.isArray(value)) {
    if (INDEX.test(part)) visit(value[Number(part)], parts, at + 1, out);
    for (const element of value as unknown[])
      if (isDocument(element)) visit(element, parts, at, out);
  } else if (isDocument(value)) visit(value[part], parts, at + 1, out);
  else out.push(undefined);
}

interface KeyValues {
  readonly values: readonly unknown[];
  /** Whether an array was met, so that one document has several keys. */
  readonly multikey: boolean;
}

/** What an index on `path` holds for a document: missing is null, an empty array is undefined. */
export function keyValues(document: Document, path: string): KeyValues {
  if (!path.includes('.')) {
    const value = document[path];
    if (!Array.isArray(value)) return { values: [value ?? null], multikey: false };
  }
  const values: unknown[] = [];
  const multikey = expand(document, partsOf(path), 0, values);
  return { values: values.length > 0 ? values : [null], multikey };
}

function expand(value: unknown, parts: readonly string[], at: number, out: unknown[]): boolean {
  const part = parts[at];
  if (Array.isArray(value)) {
    const elements = value as unknown[];
    if (part === undefined) {
      if (elements.length === 0) out.push(undefined);
      for (const element of elements) out.push(element ?? null);
    } else if (INDEX.test(part)) expand(elements[Number(part)], parts, at + 1, out);
    else for (const element of elements) expand(element, parts, at, out);
    return true;
  }
  if (part === undefined) {
    out.push(value ?? null);
    return false;
  }
  return expand(isDocument(value) ? value[part] : undefined, parts, at + 1, out);
}

/** The value a document is sorted by: of an array the least element, or the greatest descending. */
export function sortValue(document: Document, path: string, direction: Direction): unknown {
  const { values } = keyValues(document, path);
  if (values.length === 1) return values[0];
  return values.reduce((best, value) =>
    compareValues(value, best) * direction < 0 ? value : best,
  );
}
