import { deserialize, EJSON, serialize } from 'bson';
import { writeRefused } from './errors';
import type { Document } from './types';

const MAX_DOCUMENT_BYTES = 16 * 1024 * 1024;

/** The BSON of a document; refuses more than 16 MiB as MongoDB does. */
export function encode(document: Document): Uint8Array {
  const body = serialize(document, { ignoreUndefined: true });
  if (body.length > MAX_DOCUMENT_BYTES) {
    throw writeRefused(
      `object to insert too large. size in bytes: ${body.length}, max size: ${MAX_DOCUMENT_BYTES}`,
    );
  }
  return body;
}

export const decode = (body: Uint8Array): Document => deserialize(body);

/** One string per _id, different for values of different types. */
export function keyOf(id: unknown): string {
  if (typeof id === 'string') return `s${id}`;
  if (typeof id === 'number') return `n${id}`;
  return `o${EJSON.stringify({ id }, { relaxed: false })}`;
}

/** A value as MongoDB's messages print it. */
export const show = (value: unknown): string =>
  value === undefined ? 'null' : EJSON.stringify(value as object);
