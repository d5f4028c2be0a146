import { Random } from '../../tests/support/rehearse/random';
import { addExhibits, votingTime, withCloud } from '../../tests/support/bench/bench-cloud';
import type { Figures } from '../../tests/support/bench/figures';
import { row } from '../../tests/support/bench/rows';

const MINUTE = 60_000;
const SLOT = 10 * MINUTE;
/** All votes come in the first half of the slot, so that they are counted before it is over. */
const VOTING = SLOT / 2;

/** One busy slot: works that are looked at, works that are not, and farms. */
const POPULAR = { works: 100, votes: 60 };
const QUIET = { works: 800, votes: 5 };
const FARMS = { works: 5, votes: 60 };
/** Runs of the timer that surely end it. */
const RUNS = 4;

/** What it costs to look at a slot of 10 300 votes, beside counting them. */
export const benchWatchCost = (): Promise<Figures> =>
  withCloud(async (cloud) => {
    const random = new Random(3);
    const start = Math.ceil(votingTime().at / SLOT) * SLOT + SLOT;
    cloud.clock.set(start - MINUTE);
    await addExhibits(cloud, 1, POPULAR.works + QUIET.works + FARMS.works);
    for (let run = 0; run < RUNS; run += 1) await cloud.runTimer('scheduler');
    let votes = 0;
    let work = 0;
    const add = async (of: typeof POPULAR, when: (vote: number) => number): Promise<void> => {
      for (let n = 0; n < of.works; n += 1) {
        const entry = `e${String((work += 1))}`;
        const rows = Array.from({ length: of.votes }, (_, vote) => {
          const at = start + Math.floor(when(vote));
          // Somebody else each time.
          const first = 5 * (votes += 1);
          const cast = row({ first, count: 1, from: at, to: at, entries: 1 }, 0);
          return { ...cast, entry, sitter: cast._id };
        });
        cloud.database.insert('votes', rows);
        await new Promise(setImmediate);
      }
    };
    const anyTime = () => random.next() * VOTING;
    await add(POPULAR, anyTime);
    await add(QUIET, anyTime);
    await add(FARMS, (vote) => (vote * VOTING) / FARMS.votes);
    cloud.clock.set(start + VOTING + MINUTE);
    for (let run = 0; run < RUNS; run += 1) await cloud.runTimer('scheduler');
    cloud.clock.set(start + SLOT + MINUTE);
    cloud.meter.start();
    const began = performance.now();
    await cloud.runTimer('scheduler');
    const ms = performance.now() - began;
    const calls = cloud.meter.stop().filter(({ action }) => action.startsWith('database.'));
    const examined = calls.reduce((sum, { docsExamined }) => sum + docsExamined, 0);
    const held = cloud.database.count('holds', {});
    if (held !== FARMS.works) throw new Error(`${String(held)} works were set apart`);
    return {
      'watch.slotVotes': votes,
      'watch.slotLooks': POPULAR.works + FARMS.works,
      'watch.slotCalls': calls.length,
      'watch.slotReadsPerVote': examined / votes,
      'watch.slotMs': ms,
    };
  });
