import type { Served } from '../../../ground/campaign';
import { logFailure } from '../../../ground/failure';
import { note } from '../../../ground/log';
import type { Personal } from '../../../ground/personal';
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

/** The chores of each campaign. */
const CHORES = ['erasures', 'uploads', 'exports', 'turns', 'expired'] as const;
type Chore = (typeof CHORES)[number];

/** No further step is begun after this, so that a run ends within its time, ms. */
const RUN_MS = 35_000;

/** Documents that one run seals anew. */
const MOST_REKEYED = 2000;

/**
 * Does what nobody asks for: each chore a bounded piece, gone on with by the next run. May run late, twice, or stop
 * anywhere. A chore that fails keeps none of the others from being done, and each campaign has its share of the time.
 * @param personal what is personal in all collections.
 * @param now ms.
 */
export async function runChores(
  campaigns: readonly Served[],
  personal: Personal,
  now: number,
): Promise<Kept> {
  const kept: Kept = { erasures: 0, uploads: 0, exports: 0, turns: 0, expired: 0, rekeyed: null };
  for (const served of campaigns) {
    const done = await choresOf(served, personal, now, RUN_MS / campaigns.length);
    for (const chore of CHORES) kept[chore] = both(kept[chore], done[chore]);
  }
  kept.rekeyed = await tried('rekeyed', () => rekey(personal, MOST_REKEYED));
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

/** @param ms no further step is begun after this. */
async function choresOf(
  served: Served,
  personal: Personal,
  now: number,
  ms: number,
): Promise<Record<Chore, number | null>> {
  const started = performance.now();
  const hasTime: HasTime = () => performance.now() - started < ms;
  const { id } = served.campaign;
  return {
    erasures: await tried('erasures', () => finishErasures({ ...served, now }, hasTime)),
    expired: await tried('expired', () => eraseExpired(served, personal, now, hasTime)),
    uploads: await tried('uploads', () => removeAbandoned(id, now, hasTime)),
    exports: await tried('exports', () => removeExports(id, now, hasTime)),
    turns: await tried('turns', () => removeExpiredTurns(id, now)),
  };
}

const both = (one: number | null, other: number | null): number | null =>
  one === null || other === null ? null : one + other;

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
