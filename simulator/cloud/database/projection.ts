import { Query } from 'mingo/query';
import { MINGO } from './operators';
import { guarded } from './query';
import type { Document, Expression } from './types';
import { copyDocument, copyFields, isDocument } from './values';

/** Copies of documents with the fields that a projection asks for. */
export function project(documents: readonly Document[], projection: Expression = {}): Document[] {
  const entries = Object.entries(projection);
  const plain = entries.filter(([, value]) => !isSlice(value));
  const slices = entries.flatMap(([field, value]) =>
    isSlice(value) ? [{ field, spec: value.$slice }] : [],
  );
  const including = plain.some(([field, value]) => field !== '_id' && Boolean(value));
  // On its own `$slice` leaves the other fields in; among chosen fields it is one of them.
  const wanted = including ? [...plain, ...slices.map(({ field }) => [field, 1] as const)] : plain;
  const out = select(documents, Object.fromEntries(wanted));
  return slices.reduce((all, { field, spec }) => all.map((one) => slice(one, field, spec)), out);
}

function select(documents: readonly Document[], projection: Expression): Document[] {
  const entries = Object.entries(projection);
  if (entries.length === 0) return documents.map(copyDocument);
  if (entries.every(([field, value]) => (value === 1 || value === true) && !field.includes('.'))) {
    return documents.map((document) => pick(document, projection));
  }
  return guarded(() =>
    new Query({}, MINGO).find<Document>(documents.map(copyDocument), projection).all().map(idFirst),
  );
}

/** The case of nearly every query, without copying what will be left out. */
function pick(document: Document, projection: Expression): Document {
  return copyFields(document, (field) => field === '_id' || Object.hasOwn(projection, field));
}

/** mingo appends `_id`, MongoDB keeps it in front. */
function idFirst(document: Document): Document {
  if (!('_id' in document)) return document;
  const { _id, ...rest } = document;
  return { _id, ...rest };
}

const isSlice = (value: unknown): value is { $slice: unknown } =>
  isDocument(value) && '$slice' in value;

/** `n` is the first n elements, `-n` the last, `[skip, n]` n of them after skipping. */
function slice(document: Document, field: string, spec: unknown): Document {
  const value = document[field];
  if (!Array.isArray(value)) return document;
  const [skip, count] = (Array.isArray(spec) ? spec : [null, spec]).map(Number) as [number, number];
  const whole = value as unknown[];
  const from = Array.isArray(spec) ? skip : count < 0 ? count : 0;
  const rest = whole.slice(Math.max(from < 0 ? whole.length + from : from, 0));
  return { ...document, [field]: rest.slice(0, Math.abs(count)) };
}
