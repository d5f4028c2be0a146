import { GRACE_MS, windowEnd, windowOf } from '../rules/windows';
import { collection } from '../runtime/database';

/** One closing of votes: the rows whose window lies in (from, to]. */
export interface Closing {
  _id: string;
  campaign: string;
  from: number;
  to: number;
  state: 'open' | 'done';
  votes: number;
}

const closings = collection<Closing>('windows');

/**
 * Up to when all votes are counted.
 * @param now ms.
 * @returns ms; the end of the newest window that may have closed when nothing is waiting.
 */
export async function talliedAt(campaign: string, now: number): Promise<number> {
  const [last] = await closings.list({ campaign }, { order: [['to', 'desc']], limit: 1 });
  if (last?.state === 'open') return windowEnd(last.from);
  return Math.max(
    windowEnd(windowOf(now - GRACE_MS) - 1),
    last === undefined ? 0 : windowEnd(last.to),
  );
}
