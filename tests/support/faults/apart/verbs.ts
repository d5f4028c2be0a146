import type { LocalCloud } from '../../../../simulator/cloud';
import type { CallRecord } from '../../../../simulator/cloud/wire/meter';
import { judge, type Told } from '../check';
import type { Tap } from '../phones';
import { addUnvoted } from '../unvoted';
import { addExhibits, databaseCalls } from '../../bench/bench-cloud';
import { addRows, type RowPlan } from '../../bench/rows';
import { sealAll } from './seal-all';

let slowed: { over: () => void; calls: Promise<CallRecord[]> } | null = null;

/** What can be asked of a cloud in another process, beside what its client entrance answers. */
export const VERBS = {
  exhibits: (cloud: LocalCloud, first: number, count: number) => addExhibits(cloud, first, count),
  unvoted: (cloud: LocalCloud, count: number) => addUnvoted(cloud, count),
  rows: (cloud: LocalCloud, plan: RowPlan) => addRows(cloud.database, plan),
  clock: (cloud: LocalCloud, now: number) => {
    cloud.clock.set(now);
  },
  now: (cloud: LocalCloud) => cloud.clock.now(),
  /** Seals and counts all votes there are. */
  seal: (cloud: LocalCloud) => sealAll(cloud),
  timer: (cloud: LocalCloud, name: string) => cloud.runTimer(name),
  meter: (cloud: LocalCloud) => {
    cloud.meter.start();
  },
  metered: (cloud: LocalCloud) => cloud.meter.stop(),
  /** From now on each database call takes as long as over a network; `slowedCalls` ends it. */
  slow: (cloud: LocalCloud) => {
    let over = (): void => undefined;
    const until = new Promise<void>((resolve) => (over = resolve));
    slowed = { over, calls: databaseCalls(cloud, () => until) };
  },
  slowedCalls: async () => {
    slowed?.over();
    return (await slowed?.calls) ?? [];
  },
  judge: (
    cloud: LocalCloud,
    taps: readonly Pick<Tap, 'request' | 'entry'>[],
    acknowledged: readonly Told[],
  ) => judge(cloud.database, taps, acknowledged),
  memoryMB: () => process.memoryUsage().rss / 1024 / 1024,
};
