import { frequenciesOf, type Frequencies } from './frequencies';
import type { Grid } from './grid';
import { BAND_BITS, BANDS, bandText, hashOf, waveOf, type Hash } from './hash';
import { TURNS, turnFrequencies } from './turns';

/** Part of each side that the second hash leaves out: a picture and its crop meet halfway. */
const INNER = 0.05;
/** Bits of a band that are tried both ways, the least certain ones first. */
const UNCERTAIN = 4;

/** A picture's two fingerprints: of the whole, and of its inside. */
export interface Hashes {
  whole: Hash;
  inner: Hash;
}

/** The two fingerprints of a picture as it lies. */
export const hashesOf = (grid: Grid): Hashes => ({
  whole: hashOf(frequenciesOf(grid)),
  inner: hashOf(frequenciesOf(grid, INNER)),
});

/** The same for all eight ways it may lie. */
export function turnedHashes(grid: Grid): Hashes[] {
  const [whole, inner] = [frequenciesOf(grid), frequenciesOf(grid, INNER)];
  return TURNS.map((turn) => ({
    whole: hashOf(turnFrequencies(whole, turn)),
    inner: hashOf(turnFrequencies(inner, turn)),
  }));
}

/** The texts that a picture is found by: each band of both hashes, with its place. */
export const bandsOf = ({ whole, inner }: Hashes): string[] => [
  ...whole.map((value, band) => bandName('w', band, value)),
  ...inner.map((value, band) => bandName('i', band, value)),
];

const bandName = (part: 'w' | 'i', band: number, value: number): string =>
  `${part}${band}${bandText(value)}`;

/**
 * The texts to look a picture's likes up by: any way it may lie, and with the bits that small changes would flip tried
 * both ways. Two insides are never compared: one picture of a pair is whole.
 * @returns at most 1536 of them.
 */
export function probesOf(grid: Grid): string[] {
  const [whole, inner] = [frequenciesOf(grid), frequenciesOf(grid, INNER)];
  const names = new Set<string>();
  for (const turn of TURNS) {
    const [outside, inside] = [turnFrequencies(whole, turn), turnFrequencies(inner, turn)];
    for (let band = 0; band < BANDS; band += 1) {
      for (const value of likelyBands(outside, band)) {
        names.add(bandName('w', band, value));
        names.add(bandName('i', band, value));
      }
      for (const value of likelyBands(inside, band)) names.add(bandName('w', band, value));
    }
  }
  return [...names];
}

function likelyBands(frequencies: Frequencies, band: number): number[] {
  const uncertain = Array.from({ length: BAND_BITS }, (_, bit) => bit)
    .sort((one, other) => strength(frequencies, band, one) - strength(frequencies, band, other))
    .slice(0, UNCERTAIN);
  return uncertain.reduce(
    (values, bit) => [...values, ...values.map((value) => value ^ (1 << bit))],
    [hashOf(frequencies)[band] ?? 0],
  );
}

const strength = (frequencies: Frequencies, band: number, bit: number): number =>
  Math.abs(frequencies[waveOf(band, bit)] ?? 0);
