import { personal } from '../../cloudfunctions/core/personal';
import type { LocalCloud } from '../../simulator/cloud';

/** How a collection stands to a key, in documents. */
export interface Standing {
  collection: string;
  documents: number;
  /** Sealed with another key, or not at all. */
  stale: number;
}

/** How every collection with personal texts stands to a version of the key. */
export const standingOf = (
  { database }: Pick<LocalCloud, 'database'>,
  version: number,
): Standing[] =>
  Object.keys(personal).map((collection) => ({
    collection,
    documents: database.count(collection, {}),
    stale: database.count(collection, { cipherKey: { $ne: version } }),
  }));

const left = (standings: readonly Standing[]): number =>
  standings.reduce((sum, { stale }) => sum + stale, 0);

/**
 * Has the keeper seal everything with the first of a cloud's keys, run by run as its timer would.
 * @param version of that key.
 * @returns how many documents are left that do not open with any key; 0 means that the older keys may go.
 */
export async function rekeyAll(
  cloud: Pick<LocalCloud, 'database' | 'runTimer'>,
  version: number,
): Promise<number> {
  for (let before = Infinity; ;) {
    const now = left(standingOf(cloud, version));
    if (now === 0 || now >= before) return now;
    before = now;
    await cloud.runTimer('keeper');
  }
}
