import type { TestCloud } from '../support/cloud';
import { at, openCloud } from '../support/cloud';
import { killed, LATER, tallyBench } from '../support/tally';

const WHEN = at('08-05 10:00');
const HOUR = 3_600_000;

let cloud: TestCloud;
const tally = tallyBench(() => cloud);

beforeAll(async () => {
  cloud = await openCloud({ now: WHEN });
});
beforeEach(() => tally.reset(WHEN));
afterEach(() => jest.restoreAllMocks());
afterAll(() => cloud.close());

/** Three closings an hour apart, all counted. */
async function threeClosings(): Promise<void> {
  for (let hour = 0; hour < 3; hour += 1) {
    tally.addRows(`e${String(1 + hour)}`, 2, WHEN + hour * HOUR);
    tally.addRows('e9', 1, WHEN + hour * HOUR);
    await tally.runAt(WHEN + hour * HOUR + LATER);
  }
  expect(cloud.all('seals')).toHaveLength(3);
  tally.expectAllCounted();
}

/** Rows into closed windows, also before the first and between the closings; twelve entries. */
function addLateRows(): void {
  for (let n = 1; n <= 12; n += 1)
    tally.addRows(`e${String(n)}`, 1 + (n % 2), WHEN - HOUR + n * 600_000);
}

test('rows that come into closed windows are counted at the next run', async () => {
  await threeClosings();
  addLateRows();
  await tally.run();
  tally.expectAllCounted();
  await tally.run();
  tally.expectAllCounted();
});

test('a row that comes between the counting and the closing is counted by the next run', async () => {
  tally.addRows('e1', 1, WHEN);
  tally.addRows('e2', 1, WHEN);
  tally.atMove(1, () => {
    tally.addRows('e1', 1, WHEN);
    tally.addRows('e5', 1, WHEN);
  });
  await tally.runAt(WHEN + LATER);
  jest.restoreAllMocks();
  await tally.run();
  tally.expectAllCounted();
});

test('a row that comes between a crash and its repair is not lost', async () => {
  tally.addRows('e1', 1, WHEN);
  tally.addRows('e2', 1, WHEN);
  tally.atMove(2, killed);
  await expect(tally.runAt(WHEN + LATER)).rejects.toThrow();
  jest.restoreAllMocks();
  // One of the two is counted already, so the closing as such would not count it again.
  tally.addRows('e1', 1, WHEN);
  tally.addRows('e2', 1, WHEN);
  await tally.run();
  await tally.run();
  tally.expectAllCounted();
});

test('timers at the same moment, while late rows are sealed and new ones come', async () => {
  await threeClosings();
  addLateRows();
  tally.addRows('e1', 2, WHEN + 3 * HOUR);
  cloud.clock.set(WHEN + 3 * HOUR + LATER);
  tally.atMove(4, () => {
    tally.addRows('e3', 1, WHEN + HOUR);
    tally.addRows('e20', 1, WHEN + 3 * HOUR);
  });
  await Promise.all([tally.run(), tally.run(), tally.run(), tally.run()]);
  jest.restoreAllMocks();
  await Promise.all([tally.run(), tally.run()]);
  await tally.run();
  tally.expectAllCounted();
});

test.each([1, 3, 7, 12])('killed at update %i while it counts late votes', async (nth) => {
  await threeClosings();
  addLateRows();
  tally.atMove(nth, killed);
  await expect(tally.run()).rejects.toThrow();
  jest.restoreAllMocks();
  tally.addRows('e1', 1, WHEN);
  tally.addRows('e30', 1, WHEN + HOUR);
  await tally.run();
  tally.expectAllCounted();
});

test('does not say that votes are counted when another timer made the next seal', async () => {
  await threeClosings();
  await tally.run();
  const before = cloud.all('tallies')[0]?.upTo;
  tally.addRows('e1', 1, WHEN);
  const { database } = cloud;
  const insert = database.insert.bind(database);
  jest.spyOn(database, 'insert').mockImplementation((name, documents) => {
    // The other timer got there first with the same rows, and has not counted them yet.
    if (name === 'seals') insert(name, documents);
    return insert(name, documents);
  });
  expect(await tally.runAt(WHEN + 4 * HOUR)).toMatchObject({ votes: 0 });
  expect(cloud.all('tallies')[0]?.upTo).toBe(before);
  jest.restoreAllMocks();
  await tally.run();
  expect(cloud.all('tallies')[0]?.upTo).toBeGreaterThan(Number(before));
  tally.expectAllCounted();
});
