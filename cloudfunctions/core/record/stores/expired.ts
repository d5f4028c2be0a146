import { collection, command } from '../../ground/database';
import type { Left, Personal } from '../../ground/personal';
import { sealedCollection } from '../../ground/sealed-collection';

/** Documents dealt with at a time. */
const AT_ONCE = 50;

/** A collection of which less is left once the time to keep personal data is over. */
export interface Expiring {
  name: string;
  fields: readonly string[];
  left: Left;
}

/** Those of what is personal in all collections. */
export const expiringIn = (personal: Personal): Expiring[] =>
  Object.entries(personal).flatMap(([name, { fields, left }]) =>
    left === undefined ? [] : [{ name, fields, left }],
  );

/**
 * Erases what is personal in the next documents of a collection.
 * @param after id of the last one dealt with; null at the beginning.
 * @returns how many there were, and where to go on; null at the end.
 */
export async function erasePage(
  { name, fields, left }: Expiring,
  campaign: string,
  after: string | null,
): Promise<{ count: number; cursor: string | null }> {
  const plain = collection<{ _id: string; campaign: string }>(name);
  const where = after === null ? { campaign } : { campaign, _id: command.gt(after) };
  const rows = await plain.pick(where, ['_id'], { order: [['_id', 'asc']], limit: AT_ONCE });
  const ids = rows.map(({ _id }) => _id);
  if (left === null) await plain.remove({ _id: command.in(ids) });
  else {
    const sealed = sealedCollection<{ _id: string }>(name, fields);
    const others = Object.entries(left.spared ?? {}).map(([key, value]) => [
      key,
      command.neq(value),
    ]);
    const unspared = Object.fromEntries(others) as object;
    await Promise.all(ids.map((id) => sealed.change(id, unspared, { ...left.data })));
  }
  return { count: ids.length, cursor: ids.length < AT_ONCE ? null : (ids.at(-1) ?? null) };
}
