import { batchesOf, someAtATime } from './some-at-a-time';

/** Ids that one read takes. */
const AT_A_TIME = 100;
/** Reads made side by side. */
const ABREAST = 4;

/** Reads by id, however many: a hundred at a time, some of them side by side. */
export const inBatches = async <I, T>(
  ids: readonly I[],
  read: (some: I[]) => Promise<readonly T[]>,
): Promise<T[]> => (await someAtATime(batchesOf(ids, AT_A_TIME), read, ABREAST)).flat();
