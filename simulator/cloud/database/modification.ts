import { keyOf } from './codec';
import type { Collection } from './collection';
import { compareValues } from './compare';
import { equalities, withId } from './new-document';
import type { Document, Expression, ModifyResult } from './types';
import { replaced, updated } from './update';
import { copyDocument } from './values';
import type { Write } from './writer';

interface Change {
  readonly query: Expression;
  readonly data: Expression;
  /** true: the data are update operators; false: they replace the document. */
  readonly merge: boolean;
}

/** The document that an upsert makes where nothing matched. */
export function upserted({ query, data, merge }: Change): Document {
  const start = equalities(query);
  return merge
    ? withId(updated(start, data, { query, now: new Date(), inserting: true }))
    : replaced({ _id: withId(start)['_id'] }, data);
}

/** What a change writes, and its result; a document that stays as it was is not written. */
export function modification(
  collection: Collection,
  hits: readonly Document[],
  { query, data, merge }: Change,
): { writes: Write[]; result: ModifyResult } {
  const context = { query, now: new Date(), inserting: false };
  const after = hits.map((hit) => (merge ? updated(hit, data, context) : replaced(hit, data)));
  const changed = after.filter((document, i) => compareValues(document, hits[i]) !== 0);
  const writes = changed.map((document): Write => {
    return { collection, id: keyOf(document['_id']), document, inserting: false };
  });
  const [first] = after;
  const counts = { updated: writes.length, matched: hits.length };
  return { writes, result: first ? { ...counts, document: copyDocument(first) } : counts };
}
