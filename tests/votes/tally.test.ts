import type { TestCloud } from '../support/cloud';
import { at, openCloud } from '../support/cloud';
import { killed, LATER, tallyBench } from '../support/tally';

const WHEN = at('08-05 10:00');
const WINDOW = 5000;

let cloud: TestCloud;
const {
  atMove,
  exhibit,
  expectAllCounted,
  reset,
  run: tally,
  shown,
  votesFor,
} = tallyBench(() => cloud);

beforeAll(async () => {
  cloud = await openCloud({ now: WHEN });
});
beforeEach(() => reset(WHEN));
afterEach(() => jest.restoreAllMocks());
afterAll(() => cloud.close());

test('counts nothing before the grace is over, everything after', async () => {
  await votesFor({ e1: 3, e2: 1 }, WHEN);
  cloud.clock.set(WHEN + WINDOW);
  expect(await tally()).toEqual({ votes: 0 });
  expect(shown()).toEqual({});
  cloud.clock.set(WHEN + LATER);
  expect(await tally()).toEqual({ votes: 4 });
  expectAllCounted();
  expect(shown()).toEqual({ e1: 3, e2: 1 });
});

test('orders by the counted votes', async () => {
  await votesFor({ e3: 2, e10: 3, e17: 2 }, WHEN);
  cloud.clock.set(WHEN + LATER);
  await tally();
  const theme = String(exhibit('e3')?.theme);
  const ranking = await cloud.done('reader', 'ranking.page', { round: null, theme, cursor: null });
  expect(ranking.items.slice(0, 3).map(({ id, votes, rank }) => [id, votes, rank])).toEqual([
    ['e10', 3, 1],
    ['e3', 2, 2],
    ['e17', 2, 2],
  ]);
  expect(ranking.talliedAt).toBeGreaterThan(WHEN);
});

test('counts once when timers run at the same moment, late and twice', async () => {
  await votesFor({ e1: 2, e2: 3, e3: 1 }, WHEN);
  cloud.clock.set(WHEN + LATER);
  await Promise.all([tally(), tally(), tally(), tally()]);
  await votesFor({ e1: 1, e4: 2 }, WHEN + LATER);
  // Hours late, and several at once again.
  cloud.clock.set(at('08-05 15:00'));
  await Promise.all([tally(), tally(), tally()]);
  await tally();
  expectAllCounted();
  expect(shown()).toEqual({ e1: 3, e2: 3, e3: 1, e4: 2 });
});

test.each([1, 2, 5, 8])('loses and doubles nothing when it is killed at update %i', async (nth) => {
  const counts = {
    e1: 1,
    e2: 2,
    e3: 1,
    e4: 1,
    e5: 2,
    e6: 1,
    e7: 1,
    e8: 1,
    e9: 1,
    e10: 1,
    e11: 2,
    e12: 1,
  };
  await votesFor(counts, WHEN);
  cloud.clock.set(WHEN + LATER);
  atMove(nth, killed);
  await expect(tally()).rejects.toThrow();
  expect(cloud.all('seals')).toMatchObject([{ state: 'open' }]);
  jest.restoreAllMocks();
  // New votes come in before the next run; the closing that was left open keeps its bounds.
  await votesFor({ e1: 1, e20: 1 }, WHEN + LATER);
  cloud.clock.set(WHEN + 2 * LATER);
  await tally();
  expectAllCounted();
  expect(shown()).toEqual({ ...counts, e1: 2, e20: 1 });
  expect(cloud.all('seals').map(({ state }) => state)).toEqual(['done', 'done']);
});

test('does not say that votes are counted while a closing is open', async () => {
  await votesFor({ e1: 1 }, WHEN);
  cloud.clock.set(WHEN + LATER);
  atMove(1, killed);
  await expect(tally()).rejects.toThrow();
  const page = await cloud.done('reader', 'exhibit.show', { id: 'e1' });
  expect(page.exhibit).toMatchObject({ votes: 0, countedTo: 0, talliedAt: 0 });
});

test('writes no closing and reads next to nothing while nobody votes', async () => {
  await votesFor({ e1: 1 }, WHEN);
  cloud.clock.set(WHEN + LATER);
  await tally();
  cloud.clock.set(WHEN + 2 * LATER);
  cloud.meter.start();
  expect(await tally()).toEqual({ votes: 0 });
  const calls = cloud.meter.stop();
  expect(calls.length).toBeLessThanOrEqual(4);
  expect(calls.reduce((sum, { docsExamined }) => sum + docsExamined, 0)).toBeLessThan(10);
  expect(cloud.all('seals')).toHaveLength(1);
});

test('answers the timer only', async () => {
  await expect(cloud.as('somebody').call('scheduler')).rejects.toMatchObject({
    errCode: expect.any(Number) as number,
  });
  await expect(
    cloud.invoke('scheduler', { Type: 'Timer', TriggerName: 'tally' }, { openid: 'somebody' }),
  ).rejects.toThrow();
});
