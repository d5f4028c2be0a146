import { campaign } from '../../support/campaign';
import { Random } from '../../support/rehearse/random';
import { FARMED } from '../../support/scenarios';
import { allRates, overFarms, overPeople } from '../../support/watch-rates';
import { watchDay } from '../../support/watched';

const watch = campaign.voting!.watch!;

/** A small set of what `npm run bench -- watch` measures at full size. */
const { people, farms } = allRates({ watch, slots: 40, days: 8, seed: 5 });

test('of people’s slots that are looked at, less than 1 in 100 is held', () => {
  expect(overPeople(people, ({ held }) => held)).toBeLessThan(0.01);
});

test.each(['ordinary', 'group', 'office', 'push', 'opening'])(
  'nothing is held of people who come as in “%s”',
  (name) => {
    expect(people[name]).toMatchObject({ held: 0 });
  },
);

test('of farms that the votes can give away, a quarter of the slots is missed at most, and fewer of the votes', () => {
  expect(overFarms(farms, ({ held }) => held)).toBeGreaterThan(0.75);
  expect(overFarms(farms, ({ heldVotes }) => heldVotes)).toBeGreaterThan(0.8);
});

test.each([
  ['even', 'regular'],
  ['jitter', 'regular'],
  ['room', 'address'],
  ['night', 'night'],
  ['drip', 'regular'],
] as const)('the farm “%s” is given away by “%s”', (name, detector) => {
  expect(farms[name]?.spoke[detector]).toBeGreaterThan(0.6);
  expect(farms[name]?.heldDays).toBeGreaterThan(0.7);
});

test('farms that do as people do are not seen, as the page for organizers says', () => {
  const hidden = Object.keys(FARMED).filter((name) => FARMED[name]?.hidden);
  expect(hidden.map((name) => farms[name]?.held)).toEqual(hidden.map(() => 0));
});

test('a detector that is not used says nothing', () => {
  const day = FARMED['even']!.day;
  const without = { ...watch, regular: null, night: null };
  expect(watchDay(day(new Random(5)), watch, new Random(5)).held.size).toBeGreaterThan(0);
  expect(watchDay(day(new Random(5)), without, new Random(5)).held.size).toBe(0);
});
