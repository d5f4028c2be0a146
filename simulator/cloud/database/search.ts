import { keyOf } from './codec';
import type { Collection } from './collection';
import { nearOf, sortByDistance } from './geo';
import { idsOf, type Plan, plan } from './planner';
import { sortDocuments } from './sorting';
import type { Document, Expression, FindOptions, Meter, Test } from './types';

export type Reading = Readonly<Meter>;

/** What a transaction sees instead of the present. */
interface View {
  get(id: string): Document | undefined;
  all(): Iterable<Document>;
}

interface SearchResult {
  readonly documents: Document[];
  readonly reading: Reading;
}

/** Finds documents by the best index there is, and counts what it had to look at. */
export function search(
  collection: Collection,
  query: Expression,
  matches: Test,
  { order = [], skip, limit }: FindOptions,
  view: View | null,
): SearchResult {
  const { index, sorted: inOrder, documents } = route(collection, query, order, view);
  const near = order.length === 0 ? nearOf(query) : null;
  const sorted = inOrder && near === null;
  const start = skip ?? 0;
  const end = start + (limit ?? Infinity);
  const found: Document[] = [];
  let docsExamined = 0;
  if (end > start) {
    for (const document of documents) {
      docsExamined++;
      if (!matches(document)) continue;
      found.push(document);
      if (sorted && found.length >= end) break;
    }
  }
  const rows = sorted ? found : near ? sortByDistance(found, near) : sortDocuments(found, order);
  return { documents: rows.slice(start, end), reading: { docsExamined, index } };
}

interface Route {
  readonly index: string | null;
  readonly sorted: boolean;
  readonly documents: Iterable<Document>;
}

function route(
  collection: Collection,
  query: Expression,
  order: NonNullable<FindOptions['order']>,
  view: View | null,
): Route {
  const id = query['_id'];
  if (typeof id === 'string' || typeof id === 'number') {
    const key = keyOf(id);
    const document = view ? view.get(key) : collection.documents.get(key);
    return { index: '_id_', sorted: true, documents: document ? [document] : [] };
  }
  const sorted = order.length === 0;
  if (view) return { index: null, sorted, documents: view.all() };
  const chosen = plan(collection.indexes.values(), query, order);
  if (!chosen) return { index: null, sorted, documents: collection.documents.values() };
  return {
    index: chosen.index.spec.name,
    sorted: sorted || chosen.sorted,
    documents: fetch(collection, chosen),
  };
}

function* fetch(collection: Collection, chosen: Plan): Generator<Document> {
  for (const id of idsOf(chosen)) {
    const document = collection.documents.get(id);
    if (document) yield document;
  }
}
