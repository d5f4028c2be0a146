import { cloud } from '../../ground/cloud';
import { collection, command } from '../../ground/database';
import type { Exhibit, Hall } from './exhibits';

const exhibits = collection<Exhibit>('exhibits');

/** At most so many numbers in one question. */
export const MOST_NUMBERS = 240;

const shownIn = (hall: Hall, theme: string | null): object =>
  theme === null ? { ...hall, shown: true } : { ...hall, shown: true, theme };

/**
 * The printed numbers on show, the lowest first.
 * @param theme null for all.
 * @param limit at most 1000.
 */
export const shownNumbers = (hall: Hall, theme: string | null, limit: number): Promise<number[]> =>
  numbersWhere(shownIn(hall, theme), limit);

/**
 * The printed numbers of shown exhibits whose titles hold a term, the lowest first.
 * @param after only higher numbers.
 */
export const numbersByTerm = (
  hall: Hall,
  term: string,
  after: number,
  limit: number,
): Promise<number[]> =>
  numbersWhere({ ...hall, shown: true, terms: term, number: command.gt(after) }, limit);

async function numbersWhere(where: object, limit: number): Promise<number[]> {
  const { data } = (await cloud
    .database()
    .collection('exhibits')
    .where(where)
    .field({ _id: false, number: true })
    .orderBy('number', 'asc')
    .limit(limit)
    .get()) as unknown as { data: { number: number }[] };
  return data.map(({ number }) => number);
}

/**
 * The shown exhibits among some printed numbers.
 * @param numbers at most `MOST_NUMBERS`.
 * @param own what they must meet besides, such as `{ theme }`, and how many of them are enough.
 * @returns by number, the lowest first; one that is not shown, or does not meet it, is not there.
 */
export async function shownByNumbers(
  hall: Hall,
  numbers: readonly number[],
  own: { theme?: string | null; terms?: readonly string[]; most?: number } = {},
): Promise<Map<number, Exhibit>> {
  const { theme = null, terms = [], most = MOST_NUMBERS } = own;
  const where = {
    ...shownIn(hall, theme),
    number: command.in([...numbers]),
    ...(terms.length === 0 ? {} : { terms: command.all([...terms]) }),
  };
  const found =
    numbers.length === 0
      ? []
      : await exhibits.list(where, { order: [['number', 'asc']], limit: most });
  return new Map(found.map((exhibit) => [exhibit.number, exhibit]));
}
