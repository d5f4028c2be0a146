import type { LocalCloud } from '../../simulator/cloud';

/** A call that stands still in the middle of its work. */
export interface HeldCall<T> {
  /** Fulfilled when it stands still, or is over because it has fewer operations. */
  standing: Promise<void>;
  /** Lets it go on; gives what it answers. */
  release: () => Promise<T>;
}

/** Starts a call and holds it right before its n-th operation on the database, while others go on. */
export function holdCall<T>(
  { database }: LocalCloud,
  nth: number,
  start: () => Promise<T>,
): HeldCall<T> {
  const free = database.whenUnlocked.bind(database);
  let letGo = (): void => undefined;
  const released = new Promise<void>((resolve) => (letGo = resolve));
  let arrived = (): void => undefined;
  const arriving = new Promise<void>((resolve) => (arrived = resolve));
  let operations = 0;
  database.whenUnlocked = async (operation) => {
    operations += 1;
    if (operations === nth) {
      database.whenUnlocked = free;
      arrived();
      await released;
    }
    return free(operation);
  };
  const answer = start().finally(() => {
    database.whenUnlocked = free;
    arrived();
  });
  return {
    standing: arriving,
    release: () => {
      letGo();
      return answer;
    },
  };
}
