import { createHash } from 'crypto';

/**
 * Where a name stands in the order that a seed draws: sorting by it shuffles any set of names, the same whenever and
 * by whomever it is drawn again, and what is added to the set or taken from it moves nothing else.
 * @param seed kept with what was drawn.
 * @returns SHA-256 of `<seed>\n<name>` as hexadecimal digits.
 */
export const lotOf = (seed: string, name: string): string =>
  createHash('sha256').update(`${seed}\n${name}`).digest('hex');

/**
 * Names in the order that a seed draws.
 * @param nameOf what a thing is drawn by; the same name twice keeps the order given.
 */
export const byLot = <T>(seed: string, things: readonly T[], nameOf: (thing: T) => string): T[] =>
  things
    .map((thing) => ({ thing, at: lotOf(seed, nameOf(thing)) }))
    .sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0))
    .map(({ thing }) => thing);
