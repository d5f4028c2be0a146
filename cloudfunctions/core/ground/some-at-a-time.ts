/** Database calls that one function has under way at a time. */
const AT_A_TIME = 10;

/** Does something with every item, a few at a time, and stops at the first that fails. */
export async function someAtATime<T>(
  items: readonly T[],
  act: (item: T) => Promise<unknown>,
): Promise<void> {
  for (let start = 0; start < items.length; start += AT_A_TIME)
    await Promise.all(items.slice(start, start + AT_A_TIME).map(act));
}

/** Marks what is asked for ahead of time: nobody may be waiting for it when it fails. */
export function ahead<T>(asked: Promise<T>): Promise<T> {
  asked.catch(() => undefined);
  return asked;
}
