import { compareValues, equalValues } from './compare';
import { writeRefused } from './errors';
import { compile } from './query';
import { sortDocuments } from './sorting';
import type { Direction, Document, Expression } from './types';
import { copy, isDocument } from './values';

const MODIFIERS = ['$each', '$position', '$slice', '$sort'];

/** The array after a `$push`: insert, then sort, then slice, in MongoDB's order. */
export function push(array: readonly unknown[], argument: unknown): unknown[] {
  if (!isDocument(argument) || !('$each' in argument)) return [...array, copy(argument)];
  const unknown = Object.keys(argument).find((name) => !MODIFIERS.includes(name));
  if (unknown) throw writeRefused(`Unrecognized clause in $push: ${unknown}`);
  const { $each: each, $position: position, $slice: slice, $sort: sort } = argument;
  if (!Array.isArray(each)) {
    throw writeRefused('The argument to $each in $push must be an array');
  }
  const at = integer('$position', position) ?? array.length;
  const out = [...array.slice(0, at), ...each.map(copy), ...array.slice(at)];
  return sliced(sort === undefined ? out : sorted(out, sort), integer('$slice', slice));
}

function integer(name: string, value: unknown): number | null {
  if (value === undefined) return null;
  if (typeof value === 'number' && Number.isInteger(value)) return value;
  throw writeRefused(`The value for ${name} must be an integer value`);
}

function sorted(array: readonly unknown[], sort: unknown): unknown[] {
  if (sort === 1 || sort === -1) return array.toSorted((a, b) => compareValues(a, b) * sort);
  if (!isDocument(sort)) {
    throw writeRefused('The $sort is invalid: use 1/-1 to sort the whole element, or {field:1/-1}');
  }
  // Elements that are not documents have none of the fields, and keep their place among equals.
  const rows = array.map((element): Document => (isDocument(element) ? element : { '': element }));
  const order = Object.entries(sort).map(
    ([field, way]) => [field, Number(way) as Direction] as const,
  );
  return sortDocuments(rows, order).map((row) => ('' in row ? row[''] : row));
}

function sliced(array: unknown[], slice: number | null): unknown[] {
  if (slice === null) return array;
  if (slice === 0) return [];
  return slice > 0 ? array.slice(0, slice) : array.slice(slice);
}

/** Which elements a `$pull` takes out. */
export function pullTest(argument: unknown): (element: unknown) => boolean {
  const operators = isDocument(argument) && Object.keys(argument).some((k) => k.startsWith('$'));
  if (operators || argument instanceof RegExp) {
    const matches = compile({ element: argument });
    return (element) => matches({ element });
  }
  if (!isDocument(argument)) return (element) => equalValues(element, argument);
  const matches = compile(argument);
  return (element) => isDocument(element) && matches(element);
}

/** Which element of an array the condition matched: the one that `$` stands for. */
export function matchedPosition(document: Document, query: Expression, path: string): number {
  const clauses = clausesOn(query, path);
  const parts = path.split('.');
  const array = parts.reduce<unknown>(
    (value, part) => (isDocument(value) ? value[part] : undefined),
    document,
  );
  const elements = Array.isArray(array) ? (array as unknown[]) : [];
  const alone = (element: unknown): Document =>
    parts.reduceRight<unknown>((inner, part) => ({ [part]: inner }), [element]) as Document;
  const tests = clauses.map(compile);
  const position = elements.findIndex((e) => tests.every((matches) => matches(alone(e))));
  if (tests.length > 0 && position >= 0) return position;
  throw writeRefused('The positional operator did not find the match needed from the query.');
}

function clausesOn(query: Expression, path: string): Expression[] {
  return Object.entries(query).flatMap(([field, predicate]) => {
    if (field === '$and' && Array.isArray(predicate)) {
      return predicate.filter(isDocument).flatMap((part) => clausesOn(part, path));
    }
    return field === path || field.startsWith(`${path}.`) ? [{ [field]: predicate }] : [];
  });
}
