import { randomBytes } from 'node:crypto';
import { show } from './codec';
import { writeRefused } from './errors';
import type { Document, Expression } from './types';
import { copyDocument, isDocument } from './values';

/** A copy that is sure to have an _id; a made one looks like CloudBase's 32 hexadecimal digits. */
export const withId = (document: Document): Document =>
  copyDocument(
    document['_id'] === undefined
      ? { _id: randomBytes(16).toString('hex'), ...document }
      : document,
  );

/** Throws for names and ids that MongoDB does not store. */
export function requireStorable(document: Document): void {
  const id = document['_id'];
  const type = Array.isArray(id) ? 'array' : id instanceof RegExp ? 'regex' : null;
  if (type) throw writeRefused(`The '_id' value cannot be of type ${type}: ${show(id)}`);
  const field = Object.keys(document).find((name) => name.startsWith('$'));
  if (field === undefined) return;
  throw writeRefused(
    `The dollar ($) prefixed field '${field}' in '${field}' is not valid for storage.`,
  );
}

/** What an upsert knows of the new document: the fields its condition holds to one value. */
export function equalities(query: Expression): Document {
  const fields = Object.entries(query).flatMap(([field, predicate]): [string, unknown][] => {
    if (field.startsWith('$') || predicate instanceof RegExp) return [];
    if (!isDocument(predicate)) return [[field, predicate]];
    if ('$eq' in predicate) return [[field, predicate['$eq']]];
    return Object.keys(predicate).some((name) => name.startsWith('$')) ? [] : [[field, predicate]];
  });
  return Object.fromEntries(fields);
}
