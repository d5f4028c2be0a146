import { show } from './codec';
import { compareValues } from './compare';
import { writeRefused } from './errors';
import { requireStorable } from './new-document';
import type { Document, Expression } from './types';
import { matchedPosition } from './update-arrays';
import { NEEDS_FIELD, OPERATORS } from './update-operators';
import { erase, read, slotsAt, store, type Target } from './update-slots';
import { copyDocument, isDocument } from './values';

interface UpdateContext {
  /** The condition that found the document; `$` in a path refers to it. */
  readonly query: Expression;
  readonly now: Date;
  /** Whether an upsert is making the document. */
  readonly inserting: boolean;
}

/** The document after an update in MongoDB's operators; the given one is left alone. */
export function updated(before: Document, update: Expression, context: UpdateContext): Document {
  requireSeparatePaths(update);
  const document = copyDocument(before);
  for (const [operator, fields] of Object.entries(update)) {
    if (!isDocument(fields)) {
      throw writeRefused(`Modifiers operate on fields but we found type ${typeof fields} instead`);
    }
    for (const [path, argument] of Object.entries(fields)) {
      if (argument !== undefined) apply(document, operator, path, argument, context);
    }
  }
  const id = before['_id'];
  if (id !== undefined && compareValues(id, document['_id'] ?? null) !== 0) {
    throw writeRefused(
      "Performing an update on the path '_id' would modify the immutable field '_id'",
    );
  }
  return document;
}

/** The document that replaces another: everything new but the _id. */
export function replaced(before: Document, data: Expression): Document {
  requireStorable(data);
  if ('_id' in data && compareValues(data['_id'], before['_id']) !== 0) {
    throw writeRefused(
      `After applying the update, the (immutable) field '_id' was found to have been altered to _id: ${show(data['_id'])}`,
    );
  }
  return copyDocument({ _id: before['_id'], ...data });
}

function apply(
  document: Document,
  operator: string,
  path: string,
  argument: unknown,
  context: UpdateContext,
): void {
  const target: Target = {
    document,
    creating: !NEEDS_FIELD.has(operator),
    position: (arrayPath) => matchedPosition(document, context.query, arrayPath),
  };
  if (operator === '$rename') return rename(document, path, argument, target);
  if (operator === '$setOnInsert' && !context.inserting) return;
  const work = OPERATORS[operator === '$setOnInsert' ? '$set' : operator];
  if (!work && operator !== '$unset') throw unknownOperator(operator);
  const field = { path, id: document['_id'], now: context.now };
  for (const slot of slotsAt(path, target)) {
    if (!work) erase(slot);
    else {
      const value = work(read(slot), argument, field);
      if (value !== undefined) store(slot, value);
    }
  }
}

function unknownOperator(operator: string): Error {
  return writeRefused(
    `Unknown modifier: ${operator}. Expected a valid update modifier or pipeline-style update specified as an array`,
  );
}

function rename(document: Document, from: string, to: unknown, target: Target): void {
  if (typeof to !== 'string') {
    throw writeRefused(`The 'to' field for $rename must be a string: ${from}: ${show(to)}`);
  }
  const [source] = slotsAt(from, { ...target, creating: false });
  const value = source ? read(source) : undefined;
  if (!source || value === undefined) return;
  if (Array.isArray(source.holder)) {
    throw writeRefused(`The source field cannot be an array element, '${from}'`);
  }
  erase(source);
  for (const slot of slotsAt(to, { ...target, document, creating: true })) store(slot, value);
}

/** Two operators on one path, or on a path and its parent, have no order, so MongoDB refuses. */
function requireSeparatePaths(update: Expression): void {
  const paths = Object.entries(update).flatMap(([operator, fields]) => {
    if (!isDocument(fields)) return [];
    const named = Object.keys(fields);
    return operator === '$rename' ? [...named, ...Object.values(fields).map(String)] : named;
  });
  const sorted = paths.map((path) => `${path}.`).sort();
  for (let i = 1; i < sorted.length; i++) {
    const parent = sorted[i - 1] ?? '';
    const child = sorted[i] ?? '';
    if (!child.startsWith(parent)) continue;
    const name = child.slice(0, -1);
    const at = parent.slice(0, -1);
    throw writeRefused(`Updating the path '${name}' would create a conflict at '${at}'`);
  }
}
