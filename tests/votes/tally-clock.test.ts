import { shownVotes } from '../../miniprogram/state/voting';
import type { TestCloud } from '../support/cloud';
import { at, openCloud, ROUND } from '../support/cloud';
import { LATER, tallyBench } from '../support/tally';

const DAY_ONE = at('08-01 10:00');
const DAY_TWO = at('08-02 10:00');
const AFTER = at('09-16 09:00');

let cloud: TestCloud;
const tally = tallyBench(() => cloud);

beforeAll(async () => {
  cloud = await openCloud({ now: DAY_ONE });
});
beforeEach(() => tally.reset(DAY_ONE));
afterAll(() => cloud.close());

const ranked = async (entry: string) => {
  const theme = String(tally.exhibit(entry)?.theme);
  const page = await cloud.done('reader', 'ranking.page', { round: null, theme, cursor: null });
  return { ...page.items[0], talliedAt: page.talliedAt };
};

test('a vote cast after the clock went back is in the ranking at the next run, and stays', async () => {
  await tally.votesFor({ e1: 1, e4: 1 }, DAY_ONE);
  await tally.votesFor({ e7: 1 }, at('09-15 20:00'));
  await tally.runAt(AFTER);
  cloud.clock.set(DAY_TWO);
  await tally.votesFor({ e4: 1, e7: 1 }, DAY_TWO);
  await tally.run();
  tally.expectAllCounted();
  expect(await ranked('e4')).toMatchObject({ id: 'e4', votes: 2 });
  for (const now of [DAY_TWO + LATER, AFTER, AFTER + LATER]) {
    await tally.runAt(now);
    tally.expectAllCounted();
  }
});

test('the clock goes back and forth, with votes on each day and a run on none or some', async () => {
  const days = ['08-20', '08-03', '08-03', '09-10', '08-19', '08-04', '08-21', '08-01', '09-15'];
  for (const [step, day] of days.entries()) {
    const now = at(`${day} 12:00`) + step * 1000;
    cloud.clock.set(now);
    await tally.votesFor({ [`e${String(1 + (step % 3))}`]: 1, [`e${String(10 + step)}`]: 1 }, now);
    if (step % 2 === 0) await tally.runAt(now + LATER);
  }
  await tally.runAt(AFTER);
  tally.expectAllCounted();
});

test('votes of a day that is over by the clock, and comes again, need not wait for it', async () => {
  await tally.votesFor({ e1: 2 }, AFTER - LATER - 3_600_000 * 10);
  await tally.runAt(DAY_TWO);
  tally.expectAllCounted();
  await tally.votesFor({ e1: 1, e2: 1 }, DAY_TWO);
  await tally.run();
  tally.expectAllCounted();
});

test('votes that go on behind the newest closing are each counted once', async () => {
  await tally.votesFor({ e1: 1 }, DAY_ONE);
  await tally.votesFor({ e2: 1 }, AFTER - 36_000_000);
  await tally.runAt(AFTER);
  for (let minute = 0; minute < 4; minute += 1) {
    const now = DAY_TWO + minute * 60_000;
    cloud.clock.set(now);
    await tally.votesFor({ e1: 1, e2: 1 }, now);
    await tally.run();
    tally.expectAllCounted();
  }
});

test('says truthfully how far it has counted, and a phone shows its own vote once', async () => {
  await tally.votesFor({ e1: 2 }, at('09-15 10:00'));
  await tally.runAt(AFTER);
  cloud.clock.set(DAY_TWO);
  const cast = await cloud.done('phone', 'vote.cast', { entry: 'e1', request: 'request-phone' });
  const seen = async () => {
    const { exhibit } = await cloud.done('phone', 'exhibit.show', { id: 'e1' });
    return { votes: exhibit.votes, shown: shownVotes(exhibit, ROUND, [cast.receipt]) };
  };
  expect(await seen()).toEqual({ votes: 2, shown: 3 });
  expect((await ranked('e1')).talliedAt).toBeLessThan(cloud.clock.now() - 9000);
  await tally.run();
  expect(await seen()).toEqual({ votes: 3, shown: 3 });
  await tally.votesFor({ e1: 1 }, DAY_TWO + 1000);
  expect(await seen()).toEqual({ votes: 3, shown: 3 });
  await tally.run();
  expect(await seen()).toEqual({ votes: 4, shown: 4 });
  await tally.runAt(AFTER);
  tally.expectAllCounted();
});

test('a phone shows its own vote once for an entry that nobody had voted for before', async () => {
  await tally.votesFor({ e1: 2 }, at('09-15 10:00'));
  await tally.runAt(AFTER);
  cloud.clock.set(DAY_TWO);
  const cast = await cloud.done('second', 'vote.cast', { entry: 'e2', request: 'request-second' });
  const shown = async () => {
    const { exhibit } = await cloud.done('second', 'exhibit.show', { id: 'e2' });
    return [exhibit.votes, shownVotes(exhibit, ROUND, [cast.receipt])];
  };
  expect(await shown()).toEqual([0, 1]);
  await tally.run();
  expect(await shown()).toEqual([1, 1]);
});
