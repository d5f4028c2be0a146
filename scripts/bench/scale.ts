import { quantile } from '../load/tape';
import type { CloudApart } from '../../tests/support/faults/apart/cloud-apart';
import { withApart } from '../../tests/support/faults/apart/with-apart';
import { votingTime } from '../../tests/support/bench/bench-cloud';
import { mostCalls, vote, voteCost, type VoteCost } from './voting';

/** What voting and counting cost while the ledger holds so many rows. */
export interface Scale {
  rows: number;
  /** As figures are called: 1k, 100k, 1M. */
  label: string;
  vote: VoteCost;
  p50Ms: number;
  p95Ms: number;
  /** Rows of the ledger that counting read, for each new vote. */
  rowsReadPerNewVote: number;
  /** Votes sealed and counted a second, while the ledger grew to this size. */
  sealedPerSecond: number;
  memoryMB: number;
}

const WORKS = 1000;
/** The ledger grows over so many ms of the campaign. */
const GROWING = 36 * 3_600_000;
/** Past the grace of every vote. */
const LATER = 60_000;
/** One person's votes one after the other: as many as the pace of a campaign lets pass. */
const VOTES_EACH = 2;

export const labelOf = (rows: number): string =>
  rows >= 1_000_000 ? `${String(rows / 1_000_000)}M` : `${String(rows / 1000)}k`;

let measured: Promise<Scale[]> | null = null;

/** Measures at growing sizes of one ledger; once, however many parts of the benchmark ask. */
export const measureScales = (sizes: readonly number[], votes: number): Promise<Scale[]> =>
  (measured ??= withApart(async (cloud) => {
    // Each size ends a while later than the one before, as a ledger grows.
    const step = GROWING / sizes.length;
    const start = votingTime().at - GROWING;
    await cloud.order('exhibits', 1, WORKS);
    await warmUp(cloud, start);
    const scales: Scale[] = [];
    let held = 0;
    for (const [place, rows] of sizes.entries()) {
      // Timed and sealed in the middle of a slot of the watch, so that it is the tally that is measured.
      const [from, to] = [start + place * step + 2 * LATER, start + (place + 1) * step - 8 * LATER];
      process.stderr.write(`  ledger of ${labelOf(rows)} rows …\n`);
      await cloud.order('rows', { first: held, count: rows - held, from, to, entries: WORKS });
      held = rows;
      scales.push(await measureAt(cloud, rows, to, votes));
    }
    return scales;
  }));

async function measureAt(
  cloud: CloudApart,
  rows: number,
  end: number,
  votes: number,
): Promise<Scale> {
  await cloud.order('clock', end + LATER);
  const sealed = await cloud.order('seal');
  const name = labelOf(rows);
  await vote(cloud, `oWarm-${name}`, 'e1');
  const cost = await voteCost(cloud, () => vote(cloud, `oWarm-${name}`, 'e2'));

  await cloud.order('meter');
  const times: number[] = [];
  for (let n = 0; n < votes; n += 1) {
    const person = Math.floor(n / VOTES_EACH);
    const started = performance.now();
    await vote(cloud, `oTimed-${name}-${String(person)}`, `e${String(1 + ((n * 31) % WORKS))}`);
    times.push(performance.now() - started);
  }
  const dbCalls = Math.max(cost.dbCalls, mostCalls(await cloud.order('metered')));

  await cloud.order('clock', end + 3 * LATER);
  const added = await cloud.order('seal');
  return {
    rows,
    label: name,
    vote: { ...cost, dbCalls },
    p50Ms: quantile(times, 0.5),
    p95Ms: quantile(times, 0.95),
    rowsReadPerNewVote: added.rowsRead / added.votes,
    sealedPerSecond: sealed.votes / sealed.seconds,
    memoryMB: await cloud.order('memoryMB'),
  };
}

/** Starts the functions, so that no measure has a cold start in it. */
async function warmUp(cloud: CloudApart, at: number): Promise<void> {
  await cloud.order('clock', at);
  await Promise.all(
    Array.from({ length: 8 }, (_, name) => vote(cloud, `oStart-${String(name)}`, 'e3')),
  );
  await cloud.order('clock', at + LATER);
  await cloud.order('seal');
}
