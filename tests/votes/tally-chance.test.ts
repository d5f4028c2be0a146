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

/** The same numbers from 0 to `below` for the same seed (mulberry32). */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

test.each([1, 2, 3, 4, 5, 6])(
  'whatever the clock, crashes and timers do, every row is counted once (seed %i)',
  async (seed) => {
    const below = chance(seed);
    const entry = () => `e${String(1 + below(6))}`;
    const someTime = () => WHEN + (below(41) - 20) * HOUR + below(100_000);
    for (let step = 0; step < 18; step += 1) {
      if (below(3) > 0) cloud.clock.set(someTime());
      const now = cloud.clock.now();
      tally.addRows(entry(), 1 + below(3), now);
      if (below(2) > 0) tally.addRows(entry(), 1, someTime());
      if (below(2) > 0) cloud.clock.set(now + LATER);
      const act = [killed, () => tally.addRows(entry(), 1, now)][below(2)]!;
      if (below(2) > 0) tally.atMove(1 + below(5), act);
      await Promise.allSettled(Array.from({ length: 1 + below(3) }, tally.run));
      jest.restoreAllMocks();
    }
    await tally.runAt(WHEN + 30 * HOUR);
    await tally.run();
    tally.expectAllCounted();
    expect(tally.ledger()).not.toEqual({});
  },
);
