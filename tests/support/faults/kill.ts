import type { LocalCloud } from '../../../simulator/cloud';

/** Whether the killed call of the database still took effect. */
export type Side = 'before' | 'after';
export const SIDES: readonly Side[] = ['before', 'after'];

/**
 * Runs something and kills a function's process right before or right after its n-th operation on the
 * database, which nothing else uses meanwhile.
 * @returns false when there were fewer operations.
 */
export async function killedAt(
  { database, crash }: Pick<LocalCloud, 'database' | 'crash'>,
  name: string,
  nth: number,
  side: Side,
  work: () => Promise<unknown>,
): Promise<boolean> {
  const free = database.whenUnlocked.bind(database);
  let operations = 0;
  database.whenUnlocked = async (operation) => {
    operations += 1;
    if (operations !== nth) return free(operation);
    if (side === 'after') await free(operation);
    await crash(name);
    // Nobody is there any more to hear it.
    throw Object.assign(new Error('the function is gone'), { code: 'SYS_ERR' });
  };
  try {
    await work().catch(() => undefined);
  } finally {
    database.whenUnlocked = free;
  }
  return operations >= nth;
}
