import { Context, ProcessingMode } from 'mingo/core';
import * as accumulators from 'mingo/operators/accumulator';
import * as expressions from 'mingo/operators/expression';
import * as stages from 'mingo/operators/pipeline';
import * as projections from 'mingo/operators/projection';
import * as queries from 'mingo/operators/query';
import { Query } from 'mingo/query';
import { Lazy, type Iterator } from 'mingo/lazy';
import { $geoWithin, $nearSphere } from './geo';
import { compareValues, equalValues, rank } from './compare';
import { candidates } from './paths';
import { sortDocuments } from './sorting';
import type { Direction, Document, Expression, SortOrder, Test } from './types';
import { isDocument } from './values';

/**
 * mingo with the places where it departs from MongoDB replaced: null in comparisons, the order of
 * fields in equality, `$all` on a scalar, and the order of types when sorting.
 */
type Operator = (path: string, argument: unknown) => Test;

const some =
  (accepts: (value: unknown, argument: unknown) => boolean): Operator =>
  (path, argument) =>
  (document) =>
    candidates(document, path).some((value) => accepts(value, argument));

const not =
  (operator: Operator): Operator =>
  (path, argument) => {
    const test = operator(path, argument);
    return (document) => !test(document);
  };

const ranged = (accepts: (order: number) => boolean): Operator =>
  some((value, argument) => {
    const left = value ?? null;
    const right = argument ?? null;
    return rank(left) === rank(right) && accepts(compareValues(left, right));
  });

const oneOf = (value: unknown, argument: unknown): boolean =>
  argument instanceof RegExp
    ? typeof value === 'string' && argument.test(value)
    : equalValues(value, argument);

const list = (operator: string, argument: unknown): readonly unknown[] => {
  if (!Array.isArray(argument)) throw new Error(`${operator} needs an array`);
  return argument;
};

const $in: Operator = (path, argument) => {
  const wanted = list('$in', argument);
  return (document) =>
    candidates(document, path).some((value) => wanted.some((one) => oneOf(value, one)));
};

const $all: Operator = (path, argument) => {
  const tests = list('$all', argument).map((one): Test => {
    if (isDocument(one) && '$elemMatch' in one) {
      const query = new Query({ [path]: one }, MINGO);
      return (document) => query.test(document);
    }
    return (document) => candidates(document, path).some((value) => oneOf(value, one));
  });
  return (document) => tests.length > 0 && tests.every((test) => test(document));
};

const $exists: Operator = (path, argument) => {
  const wanted = Boolean(argument);
  return (document) => candidates(document, path).some((value) => value !== undefined) === wanted;
};

export const $eq = some(equalValues);

/** Each gives the test of one field against one argument. */
export const STRICT: Readonly<Record<string, Operator>> = {
  $eq,
  $ne: not($eq),
  $in,
  $nin: not($in),
  $all,
  $exists,
  $gt: ranged((order) => order > 0),
  $gte: ranged((order) => order >= 0),
  $lt: ranged((order) => order < 0),
  $lte: ranged((order) => order <= 0),
  $nearSphere,
  $geoWithin,
};

function $sort(input: Iterator, keys: Expression): Iterator {
  const order: SortOrder = Object.entries(keys).map(([field, direction]) => [
    field,
    Number(direction) as Direction,
  ]);
  return input.transform((documents: Document[]) => Lazy(sortDocuments(documents, order)));
}

/** mingo types an operator as the intersection of all of its own, which no other can satisfy. */
type Operators = NonNullable<Parameters<typeof Context.init>[0]>;
type Pipeline = NonNullable<Operators['pipeline']>;
export type PipelineOperator = Pipeline[keyof Pipeline];

/** What every mingo object of the store is made with. */
export const MINGO = {
  idKey: '_id',
  processingMode: ProcessingMode.CLONE_OFF,
  useStrictMode: true,
  // A condition must never run code that a client sent.
  scriptEnabled: false,
  failOnError: true,
  context: Context.init({
    accumulator: { ...accumulators },
    expression: { ...expressions },
    pipeline: { ...stages, $sort } as unknown as Pipeline,
    projection: { ...projections },
    query: { ...queries, ...STRICT } as unknown as NonNullable<Operators['query']>,
  }),
};
