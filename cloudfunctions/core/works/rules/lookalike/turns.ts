import { WAVES, type Frequencies } from './frequencies';
import { GRID_SIDE, type Grid } from './grid';

/** One of the eight ways to lay a picture: exchange its sides, then mirror it either way. */
export interface Turn {
  exchanged: boolean;
  /** Left and right. */
  mirrored: boolean;
  /** Top and bottom. */
  flipped: boolean;
}

/** All eight, the upright one first. */
export const TURNS: readonly Turn[] = [false, true].flatMap((exchanged) =>
  [false, true].flatMap((mirrored) =>
    [false, true].map((flipped) => ({ exchanged, mirrored, flipped })),
  ),
);

/** What a turn is to people: quarter turns and half turns are one thing, any mirroring another. */
export function turnName({
  exchanged,
  mirrored,
  flipped,
}: Turn): 'upright' | 'turned' | 'mirrored' {
  const changes = [exchanged, mirrored, flipped].filter(Boolean).length;
  if (changes === 0) return 'upright';
  return changes % 2 === 0 ? 'turned' : 'mirrored';
}

/** The picture laid another way. */
export function turnGrid(grid: Grid, { exchanged, mirrored, flipped }: Turn): Grid {
  const last = GRID_SIDE - 1;
  return Float64Array.from(grid, (_, at) => {
    const x = mirrored ? last - (at % GRID_SIDE) : at % GRID_SIDE;
    const y = flipped ? last - Math.floor(at / GRID_SIDE) : Math.floor(at / GRID_SIDE);
    return grid[exchanged ? x * GRID_SIDE + y : y * GRID_SIDE + x] ?? 0;
  });
}

const EXCHANGED = WAVES.map(({ across, down }) =>
  WAVES.findIndex((wave) => wave.across === down && wave.down === across),
);

/** What `frequenciesOf` would give for the picture laid another way: odd waves change sign when mirrored. */
export const turnFrequencies = (
  frequencies: Frequencies,
  { exchanged, mirrored, flipped }: Turn,
): Frequencies =>
  Float64Array.from(WAVES, ({ across, down }, at) => {
    const value = frequencies[exchanged ? (EXCHANGED[at] ?? at) : at] ?? 0;
    const negative = (mirrored && across % 2 === 1) !== (flipped && down % 2 === 1);
    return negative ? -value : value;
  });
