/**
 * A limited thing is a row of numbered seats, and taking one is inserting the document with that
 * number. Two unique keys, the seat and who sits there, hold both limits under any concurrency
 * without a transaction: an insert either wins, or somebody was there first and the facts are new.
 */

/** What the facts say: a seat to take, or that this very request sits already. */
export type Choice<D> = { take: D } | { sits: D };

export interface Seating<D> {
  /** The documents of the row, as they were read. */
  taken: readonly D[];
  /** Decides on facts alone; throws what the rule says when there is no seat for this one. */
  choose: (taken: readonly D[]) => Choice<D>;
  /** @returns false when one of the two keys is taken. */
  insert: (document: D) => Promise<boolean>;
  /** Reads the row again. */
  read: () => Promise<readonly D[]>;
}

export interface Seated<D> {
  document: D;
  /** The whole row, with the document. */
  taken: readonly D[];
}

/** Each lost attempt means that another one of the row was seated, so a row of seats ends soon. */
const MOST_ATTEMPTS = 40;

/**
 * Takes a seat: one insert, unless others of the same row come at the same moment.
 * @returns where it sits, now or since an earlier try; null when too many others kept coming.
 */
export async function takeSeat<D>(seating: Seating<D>): Promise<Seated<D> | null> {
  let { taken } = seating;
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    const choice = seating.choose(taken);
    if ('sits' in choice) return { document: choice.sits, taken };
    if (await seating.insert(choice.take)) {
      return { document: choice.take, taken: [...taken, choice.take] };
    }
    taken = await seating.read();
  }
  return null;
}

/** The lowest number from 1 that is not taken. */
export function lowestFree(taken: readonly number[]): number {
  let number = 1;
  while (taken.includes(number)) number += 1;
  return number;
}
