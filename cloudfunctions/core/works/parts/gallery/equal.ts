import * as z from 'zod/mini';
import type { ExhibitCard, Page } from '../../../../../miniprogram/shared/contract';
import { decodeCursor, encodeCursor } from '../../../ground/cursor';
import { memory } from '../../../ground/memory';
import { PAGE_SIZE } from '../../../ground/page';
import { permuted, shuffleKey } from '../../rules/shuffle';
import { MOST_NUMBERS, shownByNumbers, shownNumbers } from '../../stores/exhibit-numbers';
import { highestNumber, type Exhibit, type Hall } from '../../stores/exhibits';
import { cardOf } from '../exhibit/card';
import { FRESH_MS, MOST_LISTS } from './first-pages';

/** Up to so many works are shuffled one by one; of more, their printed numbers are walked through. */
const FEW = 500;
/** Numbers to look at in turn until a page is full; where few have the theme, a page may stay short. */
const STRIDES = [PAGE_SIZE + 4, MOST_NUMBERS, MOST_NUMBERS, MOST_NUMBERS, MOST_NUMBERS];

/** Where a list of few goes on: after a work, by its key and its number. */
const fewCursor = z.strictObject({ key: z.int(), number: z.int() });
/** Where a walk goes on. The highest number stays that of its first page, or the order would change. */
const walkCursor = z.strictObject({
  size: z.int().check(z.minimum(1), z.maximum(10_000_000)),
  index: z.int().check(z.minimum(0)),
});
const equalCursor = z.union([fewCursor, walkCursor]);

/** What is looked at: all of a hall or one theme, in the order of a visitor's seed. */
interface Look {
  hall: Hall;
  theme: string | null;
  seed: number;
}

const numbersOnShow = memory<number[]>(FRESH_MS, MOST_LISTS, ({ length }) => length > 0);

/**
 * One page of the order in which every work is shown equally often in front. Within a seed's order
 * every work that is shown comes exactly once, page after page.
 */
export async function equalPage(
  look: Look,
  now: number,
  cursor: string | null,
): Promise<Page<ExhibitCard>> {
  const { hall, theme } = look;
  const after = decodeCursor(equalCursor, cursor);
  if (after !== null && 'size' in after) return walk(look, after);
  const numbers = await numbersOnShow(`${hall.campaign}:${hall.round}:${theme ?? ''}`, now, () =>
    shownNumbers(hall, theme, FEW + 1),
  );
  if (numbers.length <= FEW) return few(look, numbers, after);
  // Should few have become many meanwhile, all come again, and the phone leaves out what it has.
  return walk(look, { size: await highestNumber(hall), index: 0 });
}

async function few(
  { hall, theme, seed }: Look,
  numbers: readonly number[],
  after: z.output<typeof fewCursor> | null,
): Promise<Page<ExhibitCard>> {
  const left = numbers
    .map((number) => ({ key: shuffleKey(seed, number), number }))
    .filter((one) => after === null || inTurn(after, one) < 0)
    .sort(inTurn);
  const turn = left.slice(0, PAGE_SIZE);
  const found = await shownByNumbers(
    hall,
    turn.map(({ number }) => number),
    { theme },
  );
  const last = turn[turn.length - 1];
  return {
    items: turn.flatMap(({ number }) => cardIn(found, number)),
    next: last === undefined || left.length <= PAGE_SIZE ? null : encodeCursor({ ...last }),
  };
}

type Turn = z.output<typeof fewCursor>;
const inTurn = (a: Turn, b: Turn): number => a.key - b.key || a.number - b.number;

async function walk(
  { hall, theme, seed }: Look,
  { size, index: from }: z.output<typeof walkCursor>,
): Promise<Page<ExhibitCard>> {
  const items: ExhibitCard[] = [];
  let index = from;
  for (const stride of STRIDES) {
    const end = Math.min(size, index + stride);
    const numbers = Array.from(
      { length: Math.max(0, end - index) },
      (_, step) => 1 + permuted(seed, size, index + step),
    );
    const found = await shownByNumbers(hall, numbers, { theme });
    for (const number of numbers) {
      if (items.length === PAGE_SIZE) break;
      index += 1;
      items.push(...cardIn(found, number));
    }
    if (items.length === PAGE_SIZE || index >= size) break;
  }
  return { items, next: index < size ? encodeCursor({ size, index }) : null };
}

function cardIn(found: ReadonlyMap<number, Exhibit>, number: number): ExhibitCard[] {
  const exhibit = found.get(number);
  return exhibit === undefined ? [] : [cardOf(exhibit)];
}
