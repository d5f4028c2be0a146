/** Ids that one read takes. */
const AT_A_TIME = 100;
/** Reads made side by side. */
const ABREAST = 4;

/** Reads by id, however many: a hundred at a time, some of them side by side. */
export async function inBatches<T>(
  ids: readonly string[],
  read: (some: string[]) => Promise<T[]>,
): Promise<T[]> {
  const all: T[] = [];
  for (let start = 0; start < ids.length; start += AT_A_TIME * ABREAST) {
    const batches = Array.from({ length: ABREAST }, (_, index) => start + index * AT_A_TIME)
      .filter((from) => from < ids.length)
      .map((from) => read(ids.slice(from, from + AT_A_TIME)));
    all.push(...(await Promise.all(batches)).flat());
  }
  return all;
}
