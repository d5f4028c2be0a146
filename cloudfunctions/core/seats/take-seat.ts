/**
 * A limited thing is a row of numbered seats, and taking one is inserting the document with that
 * number. Two unique keys, the seat and who sits there, hold both limits under any concurrency
 * without a transaction: an insert either wins or says which of the two was taken.
 */

export type Attempt = 'seated' | 'seat taken' | 'sitter taken';

export interface Seating<D> {
  /** Numbers of seats to try, in order. */
  seats: Iterable<number>;
  /** Numbers of this sitter to try, in order: how often the same one may sit. */
  sitters: Iterable<number>;
  document: (seat: number, sitter: number) => D;
  insert: (document: D) => Promise<Attempt>;
  /** The document under this sitter if this very request made it, so that a retry is harmless. */
  recognise: (document: D) => Promise<D | null>;
}

export type Taken<D> =
  | { outcome: 'seated'; document: D; contended: boolean }
  | { outcome: 'again'; document: D }
  /** Every seat is taken. */
  | { outcome: 'full' }
  /** The same one sits here as often as may be. */
  | { outcome: 'present' };

/**
 * Takes the first free seat.
 * @returns where it ended; one insert unless others are taking seats at the same moment.
 */
export async function takeSeat<D>(seating: Seating<D>): Promise<Taken<D>> {
  const seats = seating.seats[Symbol.iterator]();
  const sitters = seating.sitters[Symbol.iterator]();
  let seat = seats.next();
  let sitter = sitters.next();
  for (let contended = false; ; contended = true) {
    if (sitter.done) return { outcome: 'present' };
    if (seat.done) return { outcome: 'full' };
    const document = seating.document(seat.value, sitter.value);
    const attempt = await seating.insert(document);
    switch (attempt) {
      case 'seated':
        return { outcome: 'seated', document, contended };
      case 'seat taken':
        seat = seats.next();
        break;
      case 'sitter taken': {
        const own = await seating.recognise(document);
        if (own !== null) return { outcome: 'again', document: own };
        sitter = sitters.next();
        break;
      }
      default:
        return attempt satisfies never;
    }
  }
}

/**
 * The numbers from 1 to a limit that are not taken yet.
 * @param limit inclusive; null is unlimited, 0 is none.
 */
export function* freeNumbers(limit: number | null, taken: readonly number[]): Iterable<number> {
  for (let number = 1; limit === null || number <= limit; number += 1) {
    if (!taken.includes(number)) yield number;
  }
}
