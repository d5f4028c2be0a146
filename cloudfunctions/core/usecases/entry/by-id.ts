import { findAllEntries, type Entry } from '../../stores/entries';
import { settleAll } from './settle';

/** Entries by id, as they stand, however many; those that are not there are left out. */
export async function entriesById(ids: readonly string[]): Promise<Map<string, Entry>> {
  const found = await settleAll(await findAllEntries([...new Set(ids)]));
  return new Map(found.map((entry) => [entry._id, entry]));
}
