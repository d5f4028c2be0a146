import { permuted, shuffleKey } from '../../../cloudfunctions/core/works/rules/shuffle';

const numbered = (count: number) => Array.from({ length: count }, (_, index) => index);
const orderOf = (seed: number, size: number) =>
  numbered(size).map((index) => permuted(seed, size, index));
const keyOrderOf = (seed: number, size: number) =>
  numbered(size).sort((a, b) => shuffleKey(seed, a) - shuffleKey(seed, b) || a - b);

/** Seeds as phones draw them: anywhere below 2³². */
const seedOf = (nth: number) => Math.imul(nth + 1, 0x9e37_79b1) >>> 0;

/** Chi-square over its degrees of freedom, in standard deviations above what chance gives. */
function surprise(counts: readonly number[], expected: number): number {
  const square = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  const freedom = counts.length - 1;
  return (square - freedom) / Math.sqrt(2 * freedom);
}

describe.each([
  ['of printed numbers', orderOf],
  ['of keys', keyOrderOf],
])('an order %s', (_name, order) => {
  it.each([1, 2, 3, 4, 5, 20, 97, 1000, 4096, 4097])(
    'of %i holds each once, every time the same',
    (size) => {
      for (const seed of [0, 1, 77, 0xffff_ffff]) {
        expect([...order(seed, size)].sort((a, b) => a - b)).toEqual(numbered(size));
        expect(order(seed, size)).toEqual(order(seed, size));
      }
    },
  );

  it.each([
    [60, 20],
    [105, 20],
    [3, 1],
  ])('shows each of %i equally often among the first %i', (size, shown) => {
    const seeds = 6000;
    const counts = Array<number>(size).fill(0);
    for (const nth of numbered(seeds))
      for (const number of order(seedOf(nth), size).slice(0, shown)) counts[number]! += 1;
    expect(surprise(counts, (seeds * shown) / size)).toBeLessThan(5);
  });

  it('shows each of 30 equally often at every place, whatever stands before it', () => {
    const seeds = 4000;
    const places = Array<number>(30 * 30).fill(0);
    const neighbours = Array<number>(30 * 30).fill(0);
    for (const nth of numbered(seeds)) {
      const own = order(nth, 30);
      own.forEach((number, place) => (places[number * 30 + place]! += 1));
      own.slice(1).forEach((number, place) => (neighbours[own[place]! * 30 + number]! += 1));
    }
    expect(surprise(places, seeds / 30)).toBeLessThan(5);
    const others = neighbours.filter((_, pair) => Math.floor(pair / 30) !== pair % 30);
    expect(surprise(others, seeds / 30)).toBeLessThan(5);
  });
});

it('the order of 100 000 begins in the whole range, and costs what it shows', () => {
  const counts = Array<number>(100).fill(0);
  for (const nth of numbered(2000))
    for (const index of numbered(20))
      counts[Math.floor(permuted(seedOf(nth), 100_000, index) / 1000)]! += 1;
  expect(surprise(counts, 400)).toBeLessThan(5);
});
