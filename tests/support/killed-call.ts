import type { LocalCloud } from '../../simulator/cloud';

/**
 * Starts a call whose function dies right before its n-th operation on the database: neither that one nor any
 * later one is made. Nothing else may run meanwhile.
 * @returns whether it came so far.
 */
export async function killCall(
  { database }: LocalCloud,
  nth: number,
  start: () => Promise<unknown>,
): Promise<boolean> {
  const free = database.whenUnlocked.bind(database);
  let operations = 0;
  database.whenUnlocked = (operation) => {
    operations += 1;
    if (operations < nth) return free(operation);
    throw Object.assign(new Error('killed'), { code: 'SYS_ERR' });
  };
  try {
    await start();
  } finally {
    database.whenUnlocked = free;
  }
  return operations >= nth;
}
