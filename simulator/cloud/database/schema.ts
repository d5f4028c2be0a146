import type { Collection } from './collection';
import { DEFAULT_RULE, type CollectionSchema, type IndexSpec } from './types';

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const normal = ({ name, unique, keys }: IndexSpec): IndexSpec => ({
  name,
  unique,
  keys: keys.map((key) => ({ name: key.name, direction: key.direction })),
});

/**
 * Brings a collection's indexes and rule to what the schema says; gives what had to be touched.
 * A changed index is built before the old one goes, so a failure leaves the old one in place.
 */
export function reconcile(
  collection: Collection,
  { indexes = [], rule = DEFAULT_RULE }: CollectionSchema,
): string[] {
  const touched: string[] = [];
  const wanted = indexes.map(normal);
  for (const spec of wanted) {
    const existing = collection.specs.find((one) => one.name === spec.name);
    if (existing && same(normal(existing), spec)) continue;
    collection.buildIndex(spec);
    touched.push(`${collection.name}.${spec.name}`);
  }
  for (const { name } of collection.specs) {
    if (wanted.some((spec) => spec.name === name)) continue;
    collection.indexes.delete(name);
    touched.push(`${collection.name}.${name}`);
  }
  if (!same(collection.rule, rule)) {
    collection.rule = typeof rule === 'string' ? rule : { read: rule.read, write: rule.write };
    touched.push(`${collection.name} rule`);
  }
  return touched;
}
