/** Database calls that one function has under way at a time. */
const AT_A_TIME = 10;

/**
 * Does something with every item, a few at a time, and stops at the first that fails.
 * @param abreast how many at a time.
 * @returns what came of each, in the same order.
 */
export async function someAtATime<T, R>(
  items: readonly T[],
  act: (item: T) => Promise<R> | R,
  abreast = AT_A_TIME,
): Promise<R[]> {
  const done: R[] = [];
  for (const some of batchesOf(items, abreast)) done.push(...(await Promise.all(some.map(act))));
  return done;
}

/** A list in parts of at most so many, in its order. */
export const batchesOf = <T>(items: readonly T[], most: number): T[][] =>
  Array.from({ length: Math.ceil(items.length / most) }, (_, index) =>
    items.slice(index * most, (index + 1) * most),
  );

/** Marks what is asked for ahead of time: nobody may be waiting for it when it fails. */
export function ahead<T>(asked: Promise<T>): Promise<T> {
  asked.catch(() => undefined);
  return asked;
}
