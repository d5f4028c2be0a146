import { GRID_SIDE, inside, type Grid } from './grid';

/** How often a wave goes up and down across a picture, and down it. */
export interface Wave {
  across: number;
  down: number;
}

/**
 * The 64 slowest waves of a picture: all with `across + down` up to 10 but for the mean and one in the
 * middle. Exchanging width and height leaves the set as it is, which is what makes turning cheap.
 */
export const WAVES: readonly Wave[] = Array.from({ length: 11 }, (_, sum) =>
  Array.from({ length: sum + 1 }, (_unused, across) => ({ across, down: sum - across })),
)
  .flat()
  .filter(({ across, down }) => across + down > 0 && !(across === 5 && down === 5));

const MOST = 10;

/** Cosines of each wave at each pixel. */
const COSINES = Array.from({ length: MOST + 1 }, (_, wave) =>
  Float64Array.from({ length: GRID_SIDE }, (_unused, at) =>
    Math.cos((Math.PI * wave * (2 * at + 1)) / (2 * GRID_SIDE)),
  ),
);

/** Fades a picture out towards its edges, where frames, logos and cropping change it. */
const FADE = Float64Array.from({ length: GRID_SIDE }, (_, at) =>
  Math.sin((Math.PI * (at + 0.5)) / GRID_SIDE),
);

/** How strong each of `WAVES` is, in their order. */
export type Frequencies = Float64Array;

/**
 * How strong each wave is in the middle of a picture (its discrete cosine transform).
 * @param margin part of each side that is cut away before.
 */
export function frequenciesOf(grid: Grid, margin = 0): Frequencies {
  const part = margin === 0 ? grid : inside(grid, [margin, margin, margin, margin]);
  const faded = fade(part);
  const rows = COSINES.map((cosines) =>
    Float64Array.from({ length: GRID_SIDE }, (_, y) =>
      product(faded.subarray(y * GRID_SIDE, (y + 1) * GRID_SIDE), cosines),
    ),
  );
  return Float64Array.from(WAVES, ({ across, down }) => {
    const [row, cosines] = [rows[across], COSINES[down]];
    return row && cosines ? product(row, cosines) : 0;
  });
}

function fade(grid: Grid): Grid {
  const mean = grid.reduce((sum, value) => sum + value, 0) / grid.length;
  return grid.map(
    (value, at) =>
      (value - mean) * (FADE[at % GRID_SIDE] ?? 0) * (FADE[Math.floor(at / GRID_SIDE)] ?? 0),
  );
}

function product(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < one.length; at += 1) sum += (one[at] ?? 0) * (other[at] ?? 0);
  return sum;
}
