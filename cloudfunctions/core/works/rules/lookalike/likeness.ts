import { GRID_SIDE, inside, type Grid, type Margins } from './grid';
import { TURNS, turnGrid, type Turn } from './turns';

/** Two works whose pictures agree by at least this are shown side by side; measured on a generated set. */
export const ALIKE = 0.7;

/** How two pictures agree: 1 is the same, 0 nothing in common; and how the first lies to the second. */
export interface Likeness {
  agreement: number;
  turn: Turn;
}

/** Most that is taken off one side when two pictures are laid over each other. */
const MOST_MARGIN = 0.12;
/** Margins are tried in ever smaller steps. */
const STEPS = [0.06, 0.03, 0.015];
const MOST_MOVES = 6;
/** Ways to lie that are worth a closer look, and what they must show before it. */
const CLOSER_LOOKS = 2;
const WORTH_A_LOOK = 0.35;
/** Two that agree so well are not laid over each other any better. */
const CERTAIN = 0.95;
/** Pixels to each side that count as the neighbourhood of one. */
const NEAR = 4;

/** What stands out from its surroundings: light, contrast and soft shadows are gone. */
export interface Detail {
  coarse: Grid;
  fine: Grid;
}

/** Prepares a picture for comparing; worth keeping when it is compared with many. */
export function detailOf(grid: Grid): Detail {
  const coarse = blurred(grid, 1);
  const around = blurred(coarse, NEAR);
  return { coarse, fine: coarse.map((value, at) => value - (around[at] ?? 0)) };
}

/** Lays one picture over the other, any way round and a little cropped, and tells how well they agree. */
export function likenessOf(one: Detail, other: Detail): Likeness {
  const looks = TURNS.map((turn) => ({
    turn,
    agreement: agreementOf(turnGrid(one.coarse, turn), other.coarse),
  })).sort((a, b) => b.agreement - a.agreement);
  let best: Likeness = { turn: TURNS[0] as Turn, agreement: 0 };
  for (const { turn, agreement } of looks.slice(0, CLOSER_LOOKS)) {
    if (agreement < WORTH_A_LOOK) break;
    const turned = turnGrid(one.fine, turn);
    const within = fitted(turned, other.fine);
    const closer = within >= CERTAIN ? within : Math.max(within, fitted(other.fine, turned));
    if (closer > best.agreement) best = { turn, agreement: closer };
    if (closer >= CERTAIN) break;
  }
  return best;
}

/** Finds the part of a picture that agrees best with another one. */
function fitted(picture: Grid, part: Grid): number {
  let margins: Margins = [0, 0, 0, 0];
  let best = agreementOf(picture, part);
  for (const step of STEPS)
    for (let moves = 0; moves < MOST_MOVES && best < CERTAIN; moves += 1) {
      const better = neighbours(margins, step)
        .map((tried) => ({ tried, agreement: agreementOf(inside(picture, tried), part) }))
        .reduce((one, other) => (other.agreement > one.agreement ? other : one));
      if (better.agreement <= best) break;
      best = better.agreement;
      margins = better.tried;
    }
  return best;
}

/** Each side alone, and both sides of a direction with or against each other. */
const MOVES: readonly Margins[] = [
  [1, 0, 0, 0],
  [0, 1, 0, 0],
  [0, 0, 1, 0],
  [0, 0, 0, 1],
  [1, 1, 0, 0],
  [1, -1, 0, 0],
  [0, 0, 1, 1],
  [0, 0, 1, -1],
];

const neighbours = (margins: Margins, step: number): Margins[] =>
  MOVES.flatMap((move) => [step, -step].map((by) => moved(margins, move, by))).filter((tried) =>
    tried.every((margin) => margin >= 0 && margin <= MOST_MARGIN),
  );

const moved = ([l, r, t, b]: Margins, [ml, mr, mt, mb]: Margins, by: number): Margins => [
  tidy(l + by * ml),
  tidy(r + by * mr),
  tidy(t + by * mt),
  tidy(b + by * mb),
];

/** Thousandths, so that a step back is exactly where it came from. */
const tidy = (margin: number): number => Math.round(margin * 1000) / 1000;

/** The correlation of two pictures; 0 where one of them shows nothing. */
function agreementOf(one: Grid, other: Grid): number {
  const [a, b] = [meanOf(one), meanOf(other)];
  let [both, first, second] = [0, 0, 0];
  for (let at = 0; at < one.length; at += 1) {
    const x = (one[at] ?? 0) - a;
    const y = (other[at] ?? 0) - b;
    both += x * y;
    first += x * x;
    second += y * y;
  }
  return first === 0 || second === 0 ? 0 : both / Math.sqrt(first * second);
}

function meanOf(grid: Grid): number {
  let sum = 0;
  for (let at = 0; at < grid.length; at += 1) sum += grid[at] ?? 0;
  return sum / grid.length;
}

/** Each pixel becomes the mean of those at most `reach` away, first along rows, then along columns. */
function blurred(grid: Grid, reach: number): Grid {
  return smeared(smeared(grid, reach, 1), reach, GRID_SIDE);
}

function smeared(grid: Grid, reach: number, step: number): Grid {
  return grid.map((_, at) => {
    const place = Math.floor(at / step) % GRID_SIDE;
    const start = at - place * step;
    const from = Math.max(place - reach, 0);
    const to = Math.min(place + reach, GRID_SIDE - 1);
    let sum = 0;
    for (let index = from; index <= to; index += 1) sum += grid[start + index * step] ?? 0;
    return sum / (to - from + 1);
  });
}
