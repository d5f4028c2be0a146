import { BSONRegExp, EJSON } from 'bson';
import type { Document, Expression } from '../database/types';
import { canonical } from './canonical';
import { WireError } from './errors';

type Now = () => number;

/** Reads an object sent as EJSON text; `db.serverDate()` becomes the time `now` gives. */
export function readObject(value: unknown, now: Now): Expression {
  if (value === undefined || value === null || value === '') return {};
  const read = readValue(value, now);
  if (typeof read === 'object' && read !== null && !Array.isArray(read)) return read as Expression;
  throw new WireError('INVALID_PARAM', 'an object is expected');
}

/** Reads any value sent as EJSON text. */
export function readValue(value: unknown, now: Now): unknown {
  if (typeof value !== 'string') throw new WireError('INVALID_PARAM', 'EJSON text is expected');
  let parsed: { value?: unknown };
  try {
    parsed = EJSON.parse(`{"value":${value}}`) as { value?: unknown };
  } catch {
    throw new WireError('INVALID_PARAM', 'the text is not EJSON');
  }
  return resolve(parsed.value, now);
}

/** Writes a document as the SDK expects to read it. */
export const writeDocument = (document: Document): string => canonical(document);

function resolve(value: unknown, now: Now): unknown {
  if (Array.isArray(value)) return value.map((each) => resolve(each, now));
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  if (value instanceof BSONRegExp) {
    return new RegExp(value.pattern, value.options.replace(/[^imsu]/g, ''));
  }
  if (value instanceof Uint8Array || '_bsontype' in value) return value;
  const fields = value as Record<string, unknown>;
  const stamp = fields['$tcb_server_date'];
  if (typeof stamp === 'object' && stamp !== null) {
    return new Date(now() + Number((stamp as { offset?: unknown }).offset ?? 0));
  }
  return Object.fromEntries(Object.entries(fields).map(([key, each]) => [key, resolve(each, now)]));
}
