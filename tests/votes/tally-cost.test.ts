import { windowOf } from '../../cloudfunctions/core/works/rules/windows';
import type { TestCloud } from '../support/cloud';
import { at, openCloud } from '../support/cloud';
import { sealedChain } from '../support/sealed';
import { LATER, tallyBench } from '../support/tally';

const WHEN = at('08-05 10:00');
const MINUTE = 60_000;
const CLOSINGS = 450;

let cloud: TestCloud;
const tally = tallyBench(() => cloud);

beforeAll(async () => {
  cloud = await openCloud({ now: WHEN });
});
afterAll(() => cloud.close());

/** A long campaign: a seal a minute with three votes for e1 each, all of them counted. */
beforeEach(async () => {
  await tally.reset(WHEN);
  const ends = Array.from({ length: CLOSINGS }, (_, n) => WHEN - (CLOSINGS - n) * MINUTE);
  const batches = ends.map((end, n) => ({
    span: { from: n === 0 ? 0 : windowOf(end - MINUTE), to: windowOf(end) },
    rows: tally.addRows('e1', 3, end),
    at: end,
  }));
  const { seals, blocks } = sealedChain(batches);
  cloud.database.insert('seals', seals);
  cloud.database.insert('blocks', blocks);
  const counted = {
    votes: 3 * CLOSINGS,
    heat: 3 * CLOSINGS * 1_000_000 - 1,
    window: windowOf(WHEN - MINUTE),
    seal: CLOSINGS,
  };
  const id = tally.exhibit('e1')?._id;
  cloud.database.modify('exhibits', { _id: id }, { $set: counted }, { merge: true });
  tally.expectAllCounted();
});

/** Calls of one run; `documents` without those that a database counts by its index alone. */
async function costOf(run: () => Promise<unknown>) {
  cloud.meter.start();
  await run();
  const calls = cloud.meter.stop();
  const examined = (...actions: string[]) =>
    calls
      .filter(({ action }) => actions.includes(action))
      .reduce((sum, { docsExamined }) => sum + docsExamined, 0);
  const documents = examined('database.getDocument', 'database.aggregateDocuments');
  const counted = examined('database.calculateDocument');
  return { calls: calls.length, documents, counted };
}

test('costs what the new votes cost and a look back of fixed length', async () => {
  // The watch has looked at what there is, and no slot ends meanwhile: it is the tally that is measured.
  const midSlot = WHEN + 5 * MINUTE;
  await tally.runAt(midSlot - MINUTE);
  await tally.runAt(midSlot - MINUTE);
  const idle = await costOf(() => tally.runAt(midSlot));
  expect(idle.calls).toBeLessThanOrEqual(8);
  expect(idle.documents).toBeLessThan(20 + 100 + 10);
  expect(idle.counted).toBeLessThanOrEqual((20 + 100) * 3);
  tally.addRows('e1', 40, midSlot);
  tally.addRows('e2', 10, midSlot);
  const busy = await costOf(() => tally.runAt(midSlot + LATER));
  expect(busy.documents - idle.documents).toBeLessThan(50 + 10);
  tally.expectAllCounted();
});

test('a late row in the last minutes of a long campaign is counted at once', async () => {
  tally.addRows('e3', 1, WHEN - 5 * MINUTE);
  await tally.runAt(WHEN);
  tally.expectAllCounted();
});

test('a late row anywhere is found in turn, and each turn begins again', async () => {
  for (const ago of [CLOSINGS + 30, 300, 120, CLOSINGS - 3]) {
    tally.addRows('e4', 1, WHEN - ago * MINUTE);
    tally.addRows('e1', 1, WHEN - ago * MINUTE);
    for (let run = 0; run <= CLOSINGS / 100; run += 1) await tally.runAt(WHEN);
    tally.expectAllCounted();
  }
});

test('when the clock has gone back, votes of its own time are counted at once', async () => {
  await tally.runAt(WHEN);
  const back = WHEN - 200 * MINUTE;
  cloud.clock.set(back);
  await tally.votesFor({ e1: 1, e5: 2 }, back);
  await tally.run();
  tally.expectAllCounted();
});
