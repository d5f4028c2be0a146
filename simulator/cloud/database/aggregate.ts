import { Aggregator } from 'mingo/aggregator';
import { Context, ProcessingMode } from 'mingo/core';
import { geoNear } from './geo-near-stage';
import { lookupIn } from './lookup';
import { MINGO, type PipelineOperator } from './operators';
import { guarded } from './query';
import type { Direction, Document, Expression, FindOptions, SortOrder } from './types';
import { copyDocument, isDocument } from './values';

/** CloudBase gives this many rows when the pipeline says nothing about it. */
const DEFAULT_ROWS = 20;

/** Stages that only read their input, so the store's own documents may pass through them. */
const READING = new Set(['$match', '$sort', '$skip', '$limit', '$group', '$count', '$sortByCount']);

interface Source {
  /** The store's own documents of the collection that the pipeline runs on. */
  find(query: Expression, options: FindOptions): Document[];
  /** The store's own documents of another collection; none if there is no such collection. */
  findIn(collection: string, query: Expression): Document[];
}

/** Runs a pipeline; what an index can do at its beginning is left to the store. */
export function aggregate(stages: readonly Expression[], source: Source): Document[] {
  const limited = stages.some((stage) => '$limit' in stage || '$count' in stage);
  const whole = limited ? [...stages] : [...stages, { $limit: DEFAULT_ROWS }];
  const find = (query: Expression, options: FindOptions): Document[] => source.find(query, options);
  const near = whole[0]?.['$geoNear'];
  const { query, options, rest } = leading(whole);
  const input = isDocument(near) ? geoNear(near, find) : find(query, options);
  if (isDocument(near)) rest.shift();
  const reading = rest.every((stage) => Object.keys(stage).every((name) => READING.has(name)));
  const lookup = lookupIn((collection, query) => source.findIn(collection, query));
  return guarded(() =>
    new Aggregator(rest, {
      ...MINGO,
      processingMode: reading ? ProcessingMode.CLONE_OFF : ProcessingMode.CLONE_INPUT,
      context: Context.from(
        Context.init({ pipeline: { $lookup: lookup as unknown as PipelineOperator } }),
        MINGO.context,
      ),
      collectionResolver: (name) => source.findIn(name, {}).map(copyDocument),
    })
      .run<Document>(input)
      .map(copyDocument),
  );
}

interface Leading {
  readonly query: Expression;
  readonly options: FindOptions;
  readonly rest: Expression[];
}

/** Takes `$match`, `$sort`, `$skip` and `$limit` off the front, in this order. */
function leading(stages: readonly Expression[]): Leading {
  const rest = [...stages];
  const take = (name: string): unknown => {
    const [stage] = rest;
    if (!stage || !(name in stage) || Object.keys(stage).length !== 1) return undefined;
    rest.shift();
    return stage[name];
  };
  const matches: Expression[] = [];
  for (let match = take('$match'); isDocument(match); match = take('$match')) matches.push(match);
  const order = orderOf(take('$sort'));
  const skip = numberOf(take('$skip'));
  const limit = numberOf(take('$limit'));
  const query = matches.length > 1 ? { $and: matches } : (matches[0] ?? {});
  return { query, options: { order, skip, limit }, rest };
}

const numberOf = (value: unknown): number | undefined =>
  value === undefined ? undefined : Number(value);

const orderOf = (sort: unknown): SortOrder =>
  isDocument(sort)
    ? Object.entries(sort).map(([field, way]) => [field, Number(way) as Direction])
    : [];
