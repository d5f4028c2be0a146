import type { LocalCloud } from '../../simulator/cloud';

/** Long enough that calls made side by side overlap and calls made in turn do not. */
const DELAY_MS = 60;

/** Runs something while every call of the database takes a while, as over a network. */
export async function withSlowDatabase<T>(
  { database }: LocalCloud,
  work: () => Promise<T>,
): Promise<T> {
  const quick = database.whenUnlocked.bind(database);
  database.whenUnlocked = async (operation) => {
    await new Promise((resolve) => setTimeout(resolve, DELAY_MS));
    return quick(operation);
  };
  try {
    return await work();
  } finally {
    database.whenUnlocked = quick;
  }
}
