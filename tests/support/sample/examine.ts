import type { LocalCloud } from '../../../simulator/cloud';

/** More rounds than any number of works needs; each inspects as many as one run of the function can. */
const MOST_ROUNDS = 500;
const PAUSE_MS = 50;
const DAY_MS = 86_400_000;
const YEAR_MS = 366 * DAY_MS;

/**
 * Has every file that waits inspected and every check answered, as the timer and WeChat do within seconds.
 * @param at the clock is moved on to this moment, ms, so that nothing is due later.
 * @throws Error when something still waits after so many runs.
 */
export async function examine(cloud: LocalCloud, at: number): Promise<void> {
  cloud.clock.set(Math.max(at, cloud.clock.now()));
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    await cloud.runTimer('inspector');
    const asked = cloud.mediaChecks.pending();
    for (const { traceId } of asked)
      // WeChat may be answering by itself at this moment.
      await cloud.mediaChecks.answer(traceId).catch(() => undefined);
    if (waiting(cloud).length === 0) return;
    if (asked.length === 0) await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  throw new Error(`These wait without end: ${JSON.stringify(waiting(cloud))}`);
}

/** Some of what waits: a file to be inspected, or a check to be asked for or answered. */
function waiting({ clock, database }: LocalCloud): Record<string, unknown>[] {
  const some = { limit: 3 };
  // What another campaign has left in another year is not waited for: timers serve it on its own days only.
  const soon = { $gt: clock.now() - YEAR_MS, $lt: clock.now() + DAY_MS };
  const inspections = {
    'file.inspection.state': { $in: ['waiting', 'retrying'] },
    'file.inspection.dueAt': soon,
  };
  const checks = { state: { $in: ['due', 'asked'] }, dueAt: soon };
  return [...database.find('pieces', inspections, some), ...database.find('checks', checks, some)];
}
