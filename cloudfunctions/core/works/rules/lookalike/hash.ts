import type { Frequencies } from './frequencies';

/** A hash is kept in four bands of 16 bits, each with waves of every speed. */
export const BANDS = 4;
export const BAND_BITS = 16;

/** 64 bits in four numbers of 16: which waves begin with light rather than with dark. */
export type Hash = readonly number[];

/** The wave that a bit of a band stands for, as a place in `WAVES`. */
export const waveOf = (band: number, bit: number): number => bit * BANDS + band;

/** The fingerprint of a picture. */
export const hashOf = (frequencies: Frequencies): Hash =>
  Array.from({ length: BANDS }, (_, band) => {
    let value = 0;
    for (let bit = 0; bit < BAND_BITS; bit += 1)
      if ((frequencies[waveOf(band, bit)] ?? 0) > 0) value |= 1 << bit;
    return value;
  });

/** As 16 hex digits. */
export const hashText = (hash: Hash): string => hash.map(bandText).join('');

/** Reads back what `hashText` wrote. */
export const hashFrom = (text: string): Hash =>
  Array.from({ length: BANDS }, (_, band) => parseInt(text.slice(4 * band, 4 * band + 4), 16));

/** One band as four hex digits. */
export const bandText = (band: number): string => band.toString(16).padStart(4, '0');

/** Bits in which two hashes differ, 0 to 64. */
export function distance(one: Hash, other: Hash): number {
  let bits = 0;
  for (let band = 0; band < BANDS; band += 1) bits += ones((one[band] ?? 0) ^ (other[band] ?? 0));
  return bits;
}

function ones(value: number): number {
  let count = 0;
  for (let rest = value; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
