/**
 * Orders that give every work the same chance of every place. A seed makes an order; over many seeds
 * each work stands as often in front as any other. Nothing is stored, so an order is the same whenever
 * and wherever it is asked for.
 */

const { clz32, imul } = Math;

/** Mixes two 32-bit numbers well: the finalizer of MurmurHash3. */
function mixed(a: number, b: number): number {
  let hash = imul(a ^ imul(b + 0x7f4a_7c15, 0x9e37_79b1), 0x85eb_ca6b);
  hash = imul(hash ^ (hash >>> 13), 0xc2b2_ae35) ^ a;
  hash = imul(hash ^ (hash >>> 16), 0x85eb_ca6b);
  hash = imul(hash ^ (hash >>> 13), 0xc2b2_ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/**
 * A number's key in the order of a seed: sorting by it shuffles any set of numbers, and what is added
 * to or taken from the set moves nothing else.
 * @returns 0 ≤ key < 2³²; two numbers may share one.
 */
export const shuffleKey = (seed: number, number: number): number => mixed(seed, number);

/** Fewer rounds of a Feistel network leave traces of the order it began with. */
const ROUNDS = 6;

/**
 * The number at a place of a seed's order of 0 … size − 1: a Feistel network over the next power of
 * four, walked on until it lands inside.
 * @param size 1 or more, at most 2³⁰.
 * @param index 0 ≤ index < size.
 * @returns 0 ≤ number < size; every number at exactly one index.
 */
export function permuted(seed: number, size: number, index: number): number {
  // Half the bits of the greatest number, rounded up.
  const half = size <= 4 ? 1 : (33 - clz32(size - 1)) >> 1;
  const mask = (1 << half) - 1;
  let value = index;
  do {
    let left = value >>> half;
    let right = value & mask;
    for (let round = 0; round < ROUNDS; round += 1)
      [left, right] = [right, left ^ (mixed(seed, (round << 16) ^ right) & mask)];
    value = left * (mask + 1) + right;
  } while (value >= size);
  return value;
}
