import { Binary } from 'bson';
import type { Document } from './types';

interface BsonValue {
  readonly _bsontype: string;
}

const isBson = (value: object): value is BsonValue => '_bsontype' in value;

/** Whether a value holds fields of its own, as opposed to a scalar in an object's clothes. */
export const isDocument = (value: unknown): value is Document =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  !(value instanceof Date) &&
  !(value instanceof RegExp) &&
  !(value instanceof Uint8Array) &&
  !isBson(value);

/** Numbers and bytes travel in several wrappers; inside the store each has one form. */
function unwrap(value: BsonValue): unknown {
  switch (value._bsontype) {
    case 'Int32':
    case 'Double':
      return Number(value);
    case 'Long': {
      const number = Number(String(value));
      return Number.isSafeInteger(number) ? number : value;
    }
    case 'BSONRegExp': {
      const { pattern, options } = value as BsonValue & { pattern: string; options: string };
      return new RegExp(pattern, options.replace(/[^imsu]/g, ''));
    }
    case 'Binary': {
      const { sub_type: type } = value as Binary;
      return new Binary((value as Binary).value().slice(), type);
    }
    default:
      return value;
  }
}

/**
 * A copy that shares nothing mutable with its source. MongoDB has no undefined: such a field is
 * dropped, and such an array element becomes null.
 */
export function copy(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const out = new Array<unknown>(value.length);
    for (let i = 0; i < value.length; i++) {
      const element: unknown = value[i];
      out[i] = element === undefined ? null : copy(element);
    }
    return out;
  }
  if (value instanceof Date) return new Date(value.getTime());
  if (value instanceof RegExp) return value;
  if (value instanceof Uint8Array) return new Binary(value.slice());
  if (isBson(value)) return unwrap(value);
  return copyDocument(value as Document);
}

export const copyDocument = (document: Document): Document => copyFields(document, () => true);

/** A copy with some of the fields. */
export function copyFields(document: Document, wanted: (field: string) => boolean): Document {
  const out: Document = {};
  for (const field of Object.keys(document)) {
    if (!wanted(field)) continue;
    const value = document[field];
    if (value === undefined || field === '__proto__') continue;
    out[field] = typeof value === 'object' ? copy(value) : value;
  }
  return out;
}
