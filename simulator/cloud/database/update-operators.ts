import { show } from './codec';
import { compareValues, equalValues, rank } from './compare';
import { writeRefused } from './errors';
import { pullTest, push } from './update-arrays';
import { copy, isDocument } from './values';

interface Field {
  readonly path: string;
  readonly id: unknown;
  readonly now: Date;
}

/** What an operator leaves in a field; undefined leaves the field as it is. */
type UpdateOperator = (current: unknown, argument: unknown, field: Field) => unknown;

const TYPE_NAMES: Readonly<Record<number, string>> = {
  2: 'null',
  3: 'number',
  4: 'string',
  5: 'object',
  6: 'array',
  7: 'binData',
  8: 'objectId',
  9: 'bool',
  10: 'date',
  11: 'timestamp',
  12: 'regex',
};

const typeName = (value: unknown): string => TYPE_NAMES[rank(value)] ?? 'unknown';
const lastName = (path: string): string => path.slice(path.lastIndexOf('.') + 1);

function arithmetic(
  name: '$inc' | '$mul',
  verb: string,
  result: (current: number, argument: number) => number,
): UpdateOperator {
  return (current, argument, { path, id }) => {
    if (typeof argument !== 'number') {
      throw writeRefused(`Cannot ${verb} with non-numeric argument: {${path}: ${show(argument)}}`);
    }
    if (current === undefined) return result(0, argument);
    if (typeof current === 'number') return result(current, argument);
    throw writeRefused(
      `Cannot apply ${name} to a value of non-numeric type. {_id: ${show(id)}} has the field '${lastName(path)}' of non-numeric type ${typeName(current)}`,
    );
  };
}

const bounded =
  (sign: 1 | -1): UpdateOperator =>
  (current, argument) =>
    current === undefined || compareValues(argument, current) * sign > 0
      ? copy(argument)
      : undefined;

function requireArray(current: unknown, { path, id }: Field): unknown[] {
  if (current === undefined) return [];
  if (Array.isArray(current)) return current as unknown[];
  throw writeRefused(
    `The field '${path}' must be an array but is of type ${typeName(current)} in document {_id: ${show(id)}}`,
  );
}

function requireList(operator: string, argument: unknown): unknown[] {
  if (Array.isArray(argument)) return argument as unknown[];
  throw writeRefused(
    `${operator} requires an array argument but was given a ${typeName(argument)}`,
  );
}

const addToSet: UpdateOperator = (current, argument, field) => {
  const each = isDocument(argument) && '$each' in argument ? argument['$each'] : [argument];
  const out = [...requireArray(current, field)];
  for (const value of requireList('$each', each)) {
    if (!out.some((element) => equalValues(element, value))) out.push(copy(value));
  }
  return out;
};

const without =
  (test: (argument: unknown) => (element: unknown) => boolean): UpdateOperator =>
  (current, argument, field) => {
    if (current === undefined) return undefined;
    const gone = test(argument);
    return requireArray(current, field).filter((element) => !gone(element));
  };

const pop: UpdateOperator = (current, argument, field) => {
  if (argument !== 1 && argument !== -1) {
    throw writeRefused(`$pop expects 1 or -1, found: ${show(argument)}`);
  }
  if (current === undefined) return undefined;
  const array = requireArray(current, field);
  return argument === 1 ? array.slice(0, -1) : array.slice(1);
};

/** Operators that write a field. `$unset`, `$rename` and `$setOnInsert` are the caller's. */
export const OPERATORS: Readonly<Record<string, UpdateOperator>> = {
  $set: (_current, argument) => copy(argument),
  $inc: arithmetic('$inc', 'increment', (a, b) => a + b),
  $mul: arithmetic('$mul', 'multiply', (a, b) => a * b),
  $min: bounded(-1),
  $max: bounded(1),
  $currentDate: (_current, _argument, { now }) => now,
  $push: (current, argument, field) => push(requireArray(current, field), argument),
  $addToSet: addToSet,
  $pull: without(pullTest),
  $pullAll: without((argument) => {
    const values = requireList('$pullAll', argument);
    return (element) => values.some((value) => equalValues(value, element));
  }),
  $pop: pop,
};

/** Operators that have nothing to do where the field does not exist. */
export const NEEDS_FIELD: ReadonlySet<string> = new Set(['$pull', '$pullAll', '$pop', '$unset']);
