import { show } from './codec';
import { writeRefused } from './errors';
import type { Document } from './types';
import { isDocument } from './values';

/** A place in a document: the object or array that holds it, and its name there. */
interface Slot {
  readonly holder: Document | unknown[];
  readonly name: string;
}

const INDEX = /^\d+$/;
/** MongoDB refuses to fill a longer gap with nulls. */
const MAX_PADDING = 1_500_000;

export const read = ({ holder, name }: Slot): unknown =>
  Array.isArray(holder)
    ? holder[Number(name)]
    : Object.hasOwn(holder, name)
      ? holder[name]
      : undefined;

export function store({ holder, name }: Slot, value: unknown): void {
  if (!Array.isArray(holder)) {
    holder[name] = value;
    return;
  }
  const index = Number(name);
  if (index - holder.length > MAX_PADDING) {
    throw writeRefused(`can't backfill more than ${MAX_PADDING} elements`);
  }
  while (holder.length < index) holder.push(null);
  holder[index] = value;
}

/** A removed element of an array leaves null behind, so the others keep their places. */
export function erase({ holder, name }: Slot): void {
  if (!Array.isArray(holder)) Reflect.deleteProperty(holder, name);
  else if (Number(name) < holder.length) holder[Number(name)] = null;
}

export interface Target {
  readonly document: Document;
  /** Creating operators build missing parents and insist on a path that can be built. */
  readonly creating: boolean;
  /** Which element `$` means in the array at a path. */
  readonly position: (arrayPath: string) => number;
}

/** The places that an update path names: several with `$[]`, none if a parent is missing. */
export function slotsAt(path: string, target: Target): Slot[] {
  const parts = path.split('.');
  if (path === '') throw writeRefused('An empty update path is not valid.');
  if (parts.includes('')) {
    throw writeRefused(
      `The update path '${path}' contains an empty field name, which is not allowed.`,
    );
  }
  return descend(target.document, parts, 0, target);
}

function descend(
  holder: Document | unknown[],
  parts: readonly string[],
  at: number,
  target: Target,
): Slot[] {
  const name = parts[at] ?? '';
  if (name === '$[]' || name === '$') {
    const path = parts.slice(0, at).join('.');
    const elements = elementsOf(holder, name, path, target);
    return elements.flatMap((element) => step(holder, element, parts, at, target));
  }
  if (Array.isArray(holder) && !INDEX.test(name)) {
    return blocked(name, parts[at - 1] ?? '', holder, target);
  }
  return step(holder, name, parts, at, target);
}

function elementsOf(
  holder: Document | unknown[],
  name: string,
  path: string,
  target: Target,
): string[] {
  if (!Array.isArray(holder)) throw arrayMissing(path);
  return name === '$' ? [String(target.position(path))] : holder.map((_, i) => String(i));
}

const arrayMissing = (path: string): Error =>
  writeRefused(`The path '${path}' must exist in the document in order to apply array updates.`);

function step(
  holder: Document | unknown[],
  name: string,
  parts: readonly string[],
  at: number,
  target: Target,
): Slot[] {
  const slot = { holder, name };
  const next = parts[at + 1];
  if (next === undefined) return [slot];
  const value = read(slot);
  if (Array.isArray(value) || isDocument(value)) return descend(value, parts, at + 1, target);
  if (next.startsWith('$')) throw arrayMissing(parts.slice(0, at + 1).join('.'));
  if (value !== undefined) return blocked(next, name, value, target);
  if (!target.creating) return [];
  const created = {};
  store(slot, created);
  return descend(created, parts, at + 1, target);
}

function blocked(name: string, parent: string, value: unknown, target: Target): Slot[] {
  if (!target.creating) return [];
  throw writeRefused(`Cannot create field '${name}' in element {${parent}: ${show(value)}}`);
}
