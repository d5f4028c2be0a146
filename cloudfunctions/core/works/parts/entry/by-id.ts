import { inBatches } from '../../../ground/batches';
import { findEntries, type Entry } from '../../stores/entries';
import { settle } from './settle';

/** Entries by id, as they stand, however many; those that are not there are left out. */
export async function entriesById(ids: readonly string[]): Promise<Map<string, Entry>> {
  const found = await inBatches([...new Set(ids)], async (some) => settle(await findEntries(some)));
  return new Map(found.map((entry) => [entry._id, entry]));
}
