import { Query } from 'mingo/query';
import { equalValues } from './compare';
import { requestRefused } from './errors';
import { MINGO } from './operators';
import type { Document, Expression } from './types';
import { copyDocument, isDocument } from './values';

export type Matcher = (document: Document) => boolean;

/** A condition as a test; throws what CloudBase says of a condition it does not understand. */
export function compile(query: Expression): Matcher {
  const fields = Object.keys(query);
  if (fields.length === 0) return () => true;
  const id = query['_id'];
  if (fields.length === 1 && typeof id === 'string') {
    return (document) => equalValues(document['_id'], id);
  }
  return guarded(() => {
    const compiled = new Query(query, MINGO);
    return (document) => compiled.test(document);
  });
}

/** mingo complains in its own words; the text reaches the caller as a refused request. */
export function guarded<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof Error && error.name === 'Error') throw requestRefused(error.message);
    throw error;
  }
}

/** Copies of documents with the fields that a projection asks for. */
export function project(documents: readonly Document[], projection?: Expression): Document[] {
  const entries = Object.entries(projection ?? {});
  if (!projection || entries.length === 0) return documents.map(copyDocument);
  const inclusion = entries.every(([field, flag]) => isFlag(flag, true) && !field.includes('.'));
  if (inclusion) {
    const wanted = new Set(['_id', ...entries.map(([field]) => field)]);
    return documents.map((document) =>
      copyDocument(
        Object.fromEntries(Object.entries(document).filter(([field]) => wanted.has(field))),
      ),
    );
  }
  return guarded(() =>
    new Query({}, MINGO)
      .find<Document>(documents.map(copyDocument), projection)
      .all()
      .map((document) => idFirst(document)),
  );
}

const isFlag = (value: unknown, wanted: boolean): boolean =>
  (typeof value === 'boolean' || typeof value === 'number') && Boolean(value) === wanted;

/** mingo appends `_id`, MongoDB keeps it in front. */
function idFirst(document: Document): Document {
  if (!isDocument(document) || !('_id' in document)) return document;
  const { _id, ...rest } = document;
  return { _id, ...rest };
}
