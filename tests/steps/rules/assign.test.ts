import { assignByLot, type Need } from '../../../cloudfunctions/core/steps/rules/assign';
import { lotOf } from '../../../cloudfunctions/core/steps/rules/lot';
import { Random } from '../../support/rehearse/random';

const names = (prefix: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${prefix}${String(index + 1)}`);
const need = (work: string, open: number, own: Partial<Need> = {}): Need => ({
  work,
  group: 'text',
  open,
  sitting: [],
  away: new Set(),
  ...own,
});

/** Works of each reviewer, those who sit included. */
function loadsOf(needs: readonly Need[], drawn: Map<string, string[]>, reviewers: string[]) {
  const loads = new Map(reviewers.map((one) => [one, 0]));
  const seats = needs.flatMap(({ work, sitting }) => [...sitting, ...(drawn.get(work) ?? [])]);
  for (const one of seats) if (loads.has(one)) loads.set(one, (loads.get(one) ?? 0) + 1);
  return [...loads.values()];
}
const squares = (loads: readonly number[]): number =>
  loads.reduce((sum, load) => sum + load ** 2, 0);

/** The most even loads that any choice gives, by trying all. */
function fairest(needs: readonly Need[], reviewers: string[]): number {
  let best = Infinity;
  const choose = (at: number, drawn: Map<string, string[]>): void => {
    const table = needs[at];
    if (table === undefined) {
      best = Math.min(best, squares(loadsOf(needs, drawn, reviewers)));
      return;
    }
    const { work, open, sitting, away } = table;
    const free = reviewers.filter((one) => !away.has(one) && !sitting.includes(one));
    for (const some of picks(free, Math.min(open, free.length)))
      choose(at + 1, new Map(drawn).set(work, some));
  };
  choose(0, new Map());
  return best;
}

function picks(people: readonly string[], count: number): string[][] {
  const [first, ...rest] = people;
  if (count === 0) return [[]];
  if (first === undefined) return [];
  return [...picks(rest, count - 1).map((some) => [first, ...some]), ...picks(rest, count)];
}

describe('shared out evenly', () => {
  test.each([
    [600, 30, 2, [40, 40]],
    [601, 30, 2, [40, 41]],
    [7, 3, 2, [4, 5]],
    [1, 5, 3, [0, 1]],
    [10, 2, 2, [10, 10]],
    [3, 10, 1, [0, 1]],
  ])(
    '%i works, %i reviewers, %i for each: nobody has two more than another',
    (works, people, open, [fewest, most]) => {
      const needs = names('w', works).map((work) => need(work, open));
      const reviewers = names('r', people);
      const { drawn, short } = assignByLot(needs, reviewers, 'seed');
      expect(short).toEqual([]);
      for (const { work } of needs) expect(new Set(drawn.get(work)).size).toBe(open);
      const loads = loadsOf(needs, drawn, reviewers);
      expect([Math.min(...loads), Math.max(...loads)]).toEqual([fewest, most]);
    },
  );

  test('each group of works too, where nothing stands in the way', () => {
    const needs = ['text', 'picture', 'film'].flatMap((group) =>
      names(group, 20).map((work) => need(work, 2, { group })),
    );
    const reviewers = names('r', 8);
    const { drawn } = assignByLot(needs, reviewers, 'seed');
    for (const group of ['text', 'picture', 'film']) {
      const own = needs.filter((one) => one.group === group);
      const loads = loadsOf(own, drawn, reviewers);
      expect([Math.min(...loads), Math.max(...loads)]).toEqual([5, 5]);
    }
  });

  test('no other choice is fairer, whoever is kept away: tried against all choices', () => {
    const random = new Random(4);
    for (let round = 0; round < 60; round += 1) {
      const reviewers = names('r', random.whole(2, 4));
      const needs = names('w', random.whole(1, 5)).map((work) => {
        const away = new Set(reviewers.filter(() => random.chance(0.35)));
        const [sits] = reviewers.filter((one) => !away.has(one) && random.chance(0.3));
        return need(work, random.whole(0, 2), { away, sitting: sits === undefined ? [] : [sits] });
      });
      const { drawn } = assignByLot(needs, reviewers, `seed ${String(round)}`);
      expect(squares(loadsOf(needs, drawn, reviewers))).toBe(fairest(needs, reviewers));
    }
  });

  test('a chain of exchanges is found where passing one work on alone does not help', () => {
    // r1 is the only one for two works, r2 may take from r1, r3 only from r2.
    const needs = [
      need('a', 1, { away: new Set(['r2', 'r3']) }),
      need('b', 1, { away: new Set(['r2', 'r3']) }),
      need('c', 1, { away: new Set(['r3']) }),
      need('d', 1, { away: new Set(['r1']) }),
    ];
    for (const seed of names('seed', 20)) {
      const { drawn } = assignByLot(needs, ['r1', 'r2', 'r3'], seed);
      expect([drawn.get('c'), drawn.get('d')]).toEqual([['r2'], ['r3']]);
    }
  });
});

describe('who is kept away', () => {
  test('a unit’s own works are never given to it, and the rest evens out', () => {
    const reviewers = names('r', 10);
    const needs = names('w', 100).map((work, index) =>
      need(work, 2, { away: new Set([reviewers[index % 10] ?? '']) }),
    );
    const { drawn } = assignByLot(needs, reviewers, 'seed');
    for (const { work, away } of needs)
      expect(drawn.get(work)?.some((one) => away.has(one))).toBe(false);
    expect(loadsOf(needs, drawn, reviewers)).toEqual(reviewers.map(() => 20));
  });

  test.each([
    ['nobody at all', [], { drawn: undefined, missing: 2 }],
    ['one of two', ['r1'], { drawn: ['r1'], missing: 1 }],
  ])('a work for which there is %s', (_, free: string[], { drawn, missing }) => {
    const away = new Set(['r1', 'r2', 'r3'].filter((one) => !free.includes(one)));
    const found = assignByLot([need('w', 2, { away })], ['r1', 'r2', 'r3'], 'seed');
    expect(found.drawn.get('w')).toEqual(drawn);
    expect(found.short).toEqual([{ work: 'w', missing }]);
  });

  test('nobody sits twice on a work', () => {
    const { drawn, short } = assignByLot([need('w', 2, { sitting: ['r1'] })], ['r1', 'r2'], 's');
    expect([drawn.get('w'), short]).toEqual([['r2'], [{ work: 'w', missing: 1 }]]);
  });
});

describe('the lot', () => {
  const reviewers = names('r', 7);
  const needs = names('w', 40).map((work) => need(work, 2));
  const drawnBy = (seed: string) => [...assignByLot(needs, reviewers, seed).drawn].sort();

  test('a seed gives the same again, in whatever order works and people come', () => {
    const { drawn } = assignByLot([...needs].reverse(), [...reviewers].reverse(), 'seed');
    expect([...drawn].sort()).toEqual(drawnBy('seed'));
  });
  test('another seed gives something else', () => {
    expect(drawnBy('another')).not.toEqual(drawnBy('seed'));
  });
  test('is a SHA-256 that anybody can work out', () => {
    // printf 'seed\nw1' | sha256sum
    expect(lotOf('seed', 'w1')).toBe(
      '37540249f0abe6c2c42b6e1bd0d32e973fcb6ddfa31d1dfdd5fbc9496a54ac5f',
    );
  });
  test('over many seeds everybody meets every work about as often', () => {
    const met = new Map<string, number>();
    for (const seed of names('seed', 700))
      for (const one of assignByLot([need('w', 2)], reviewers, seed).drawn.get('w') ?? [])
        met.set(one, (met.get(one) ?? 0) + 1);
    // 200 are expected of each; five standard deviations are 60.
    for (const times of met.values()) expect(Math.abs(times - 200)).toBeLessThan(60);
    expect(met.size).toBe(7);
  });
});

test('drawing again disturbs nobody: only what is open is drawn, to those who have least', () => {
  const reviewers = names('r', 6);
  const first = names('w', 30).map((work) => need(work, 2));
  const { drawn } = assignByLot(first, reviewers, 'seed');
  // r1 has left, and five works came later.
  const again = [
    ...first.map(({ work }) => {
      const stay = (drawn.get(work) ?? []).filter((one) => one !== 'r1');
      return need(work, 2 - stay.length, { sitting: stay, away: new Set(['r1']) });
    }),
    ...names('late', 5).map((work) => need(work, 2)),
  ];
  const left = reviewers.filter((one) => one !== 'r1');
  const second = assignByLot(again, left, 'seed');
  expect([...second.drawn.keys()].sort()).toEqual(
    again
      .filter(({ open }) => open > 0)
      .map(({ work }) => work)
      .sort(),
  );
  expect(loadsOf(again, second.drawn, left)).toEqual(left.map(() => 14));
});

test('six hundred works go evenly to thirty people with units of their own', () => {
  const reviewers = names('r', 30);
  const needs = names('w', 600).map((work, index) =>
    need(work, 2, { away: new Set(reviewers.filter((_, at) => at % 14 === index % 14)) }),
  );
  const { drawn } = assignByLot(needs, reviewers, 'seed');
  expect(loadsOf(needs, drawn, reviewers)).toEqual(reviewers.map(() => 40));
});
