import type { CampaignView } from '../../../../../miniprogram/shared/campaign/view';
import { inspectionsDue } from '../../stores/inspections';
import { inspectPiece } from './inspect-piece';

/** Files that one look at the queue gives. */
const AT_ONCE = 10;
/** No further file is begun after this, so that a run ends within its time, ms. */
const RUN_MS = 25_000;

/**
 * Inspects the files that are due, one at a time. May run late, twice, at the same moment as another run, or stop
 * anywhere: every attempt is taken first, and one that is never ended is due again.
 * @param now ms.
 * @returns how many attempts this run made.
 */
export async function runInspections(campaign: CampaignView, now: number): Promise<number> {
  const started = performance.now();
  const elapsed = (): number => performance.now() - started;
  let made = 0;
  for (;;) {
    const due = await inspectionsDue(campaign.id, now, AT_ONCE);
    for (const piece of due) {
      if (elapsed() > RUN_MS) return made;
      if (await inspectPiece(campaign, piece, now + Math.round(elapsed()))) made += 1;
    }
    if (due.length < AT_ONCE) return made;
  }
}
