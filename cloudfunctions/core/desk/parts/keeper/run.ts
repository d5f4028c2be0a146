import { campaign as campaignFile, campaignView, officeView } from '../../../campaigns';
import { logFailure } from '../../../ground/failure';
import { note } from '../../../ground/log';
import { removeExpiredTurns } from '../../../record/stores/turns';
import { putAwayExports } from '../../../results/parts/export/hand-over';
import { rekey, type Rekeyed } from '../../../people/parts/rekey/run';
import { finishErasures } from './erasures';
import { eraseExpired } from './retention';
import { removeAbandoned } from './uploads';
import { type HasTime } from './has-time';

/** What one run came to, in documents or files; null where a chore could not be done. */
export interface Kept {
  erasures: number | null;
  uploads: number | null;
  exports: number | null;
  turns: number | null;
  expired: number | null;
  rekeyed: Rekeyed | null;
}

/** No further step is begun after this, so that a run ends within its time, ms. */
const RUN_MS = 35_000;

/** Documents that one run seals anew. */
const MOST_REKEYED = 2000;

/**
 * Does what nobody asks for: each chore a bounded piece, gone on with by the next run. May run late, twice, or stop
 * anywhere. A chore that fails keeps none of the others from being done.
 * @param now ms.
 */
export async function runChores(now: number): Promise<Kept> {
  const started = performance.now();
  const hasTime: HasTime = () => performance.now() - started < RUN_MS;
  const { id } = campaignView;
  const kept: Kept = {
    erasures: await tried('erasures', () =>
      finishErasures({ campaign: campaignView, office: officeView, now }, hasTime),
    ),
    expired: await tried('expired', () => eraseExpired(campaignFile, now, hasTime)),
    uploads: await tried('uploads', () => removeAbandoned(id, now, hasTime)),
    exports: await tried('exports', () => removeExports(id, now, hasTime)),
    turns: await tried('turns', () => removeExpiredTurns(id, now)),
    rekeyed: await tried('rekeyed', () => rekey(MOST_REKEYED)),
  };
  const { rekeyed, ...counts } = kept;
  note('keeper.ran', {
    ...Object.fromEntries(
      Object.entries(counts).map(([chore, count]) => [chore, count ?? 'failed']),
    ),
    rekeyed: rekeyed?.sealed ?? 'failed',
    toRekey: rekeyed?.left ?? 'unknown',
  });
  return kept;
}

async function tried<T>(chore: string, run: () => Promise<T>): Promise<T | null> {
  try {
    return await run();
  } catch (error) {
    logFailure(`keeper.${chore}`, error);
    return null;
  }
}

async function removeExports(campaign: string, now: number, hasTime: HasTime): Promise<number> {
  let removed = 0;
  for (;;) {
    const some = await putAwayExports(campaign, now);
    removed += some;
    if (some === 0 || !hasTime()) return removed;
  }
}
