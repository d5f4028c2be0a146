type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/**
 * The least that setData must be told to turn one view into another, by path: `columns[0][20]`, `phase`.
 * @param before what the page shows; @param after what it shall show. Plain JSON, no undefined.
 * @returns paths and values; empty when nothing changed.
 */
export function patch(before: object, after: object): Record<string, unknown> {
  const changes: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(after)) {
    compare(key, (before as Record<string, Json>)[key], value as Json, changes);
  }
  return changes;
}

/** What a page or component is told to show. */
interface Shower {
  data: object;
  setData(changes: Record<string, unknown>): void;
}

/** Has a page or component show a view, telling it no more than what changed. */
export function show(page: Shower, view: object): void {
  const changes = patch(page.data, view);
  if (Object.keys(changes).length > 0) page.setData(changes);
}

function compare(
  path: string,
  before: Json | undefined,
  after: Json,
  changes: Record<string, unknown>,
): void {
  if (before === after) return;
  if (isList(before) && isList(after) && after.length >= before.length && before.length > 0) {
    after.forEach((item, index) => {
      compare(`${path}[${String(index)}]`, before[index], item, changes);
    });
  } else if (isRecord(before) && isRecord(after) && sameKeys(before, after)) {
    for (const [key, value] of Object.entries(after)) {
      compare(`${path}.${key}`, before[key], value, changes);
    }
  } else if (!(isList(before) && isList(after) && before.length + after.length === 0)) {
    changes[path] = after;
  }
}

function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

function isRecord(value: Json | undefined): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function sameKeys(before: object, after: object): boolean {
  const keys = Object.keys(after);
  return keys.length === Object.keys(before).length && keys.every((key) => key in before);
}
