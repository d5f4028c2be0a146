import type { LocalCloud } from '../../../simulator/cloud';

/** More rounds than any number of works needs; each inspects as many as one run of the function can. */
const MOST_ROUNDS = 500;
const PAUSE_MS = 50;

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
    if (!waits(cloud)) return;
    if (asked.length === 0) await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  throw new Error('Works wait for their inspection without end');
}

function waits({ database }: LocalCloud): boolean {
  const one = { limit: 1 };
  const inspections = { 'file.inspection.state': { $in: ['waiting', 'retrying'] } };
  const checks = { state: { $in: ['due', 'asked'] } };
  return (
    database.find('pieces', inspections, one).length > 0 ||
    database.find('checks', checks, one).length > 0
  );
}
