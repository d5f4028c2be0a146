import type { LocalCloud } from '../../simulator/cloud';

/**
 * Runs something whose first calls of the database wait until so many stand side by side. Calls that are made one
 * after the other never come so far: their function runs into its time limit.
 */
export async function together<T>(
  { database }: LocalCloud,
  many: number,
  work: () => Promise<T>,
): Promise<T> {
  const free = database.whenUnlocked.bind(database);
  let letGo = (): void => undefined;
  const complete = new Promise<void>((resolve) => (letGo = resolve));
  let standing = 0;
  database.whenUnlocked = async (operation) => {
    standing += 1;
    if (standing >= many) letGo();
    await complete;
    return free(operation);
  };
  try {
    return await work();
  } finally {
    database.whenUnlocked = free;
  }
}
