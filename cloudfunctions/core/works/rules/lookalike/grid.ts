/** Side of the square of grey pixels that a picture is squeezed into for comparing, pixels. */
export const GRID_SIDE = 32;

/** Grey values row by row, 32 × 32; a picture's are bytes, what is made of them may be any number. */
export type Grid = Float64Array;

/** Parts of each side that are cut away, as in `[0.05, 0, 0, 0]` for a twentieth on the left. */
export type Margins = readonly [left: number, right: number, top: number, bottom: number];

/**
 * Brings raw grey pixels into the form that is compared.
 * @throws RangeError unless there are 32 × 32 of them.
 */
export function gridOf(grey: Uint8Array): Grid {
  if (grey.length !== GRID_SIDE * GRID_SIDE) throw new RangeError('A grid has 32 by 32 pixels');
  return Float64Array.from(grey);
}

/** What a grid shows inside its margins, drawn out to the whole grid again. */
export function inside(grid: Grid, [left, right, top, bottom]: Margins): Grid {
  const [across, down] = [samplesOf(left, right), samplesOf(top, bottom)];
  const result = new Float64Array(grid.length);
  // Plain loops: this runs some hundred times for every two pictures.
  for (let y = 0; y < GRID_SIDE; y += 1) {
    const line = (down.from[y] ?? 0) * GRID_SIDE;
    const lower = down.share[y] ?? 0;
    for (let x = 0; x < GRID_SIDE; x += 1) {
      const at = line + (across.from[x] ?? 0);
      const share = across.share[x] ?? 0;
      const above = (grid[at] ?? 0) * (1 - share) + (grid[at + 1] ?? 0) * share;
      const below =
        (grid[at + GRID_SIDE] ?? 0) * (1 - share) + (grid[at + GRID_SIDE + 1] ?? 0) * share;
      result[y * GRID_SIDE + x] = above * (1 - lower) + below * lower;
    }
  }
  return result;
}

/** For each pixel of a line: the old pixel it begins at, and how much of the next one it takes. */
interface Samples {
  from: Int32Array;
  share: Float64Array;
}

function samplesOf(before: number, after: number): Samples {
  const step = 1 - before - after;
  const places = Float64Array.from(
    { length: GRID_SIDE },
    (_, index) => before * GRID_SIDE + (index + 0.5) * step - 0.5,
  );
  const from = Int32Array.from(places, (place) =>
    Math.min(Math.max(Math.floor(place), 0), GRID_SIDE - 2),
  );
  const share = places.map((place, index) => Math.min(Math.max(place - (from[index] ?? 0), 0), 1));
  return { from, share };
}
