import type { Personal } from '../../../ground/personal';
import type { Context } from '../../../ground/table';
import { FATES } from '../../../record/rules/fates';
import { beginChore, findChore, moveChore } from '../../../record/stores/chores';
import { piecesAfter } from '../../../works/stores/pieces';
import { erasePage, expiringIn } from '../../../record/stores/expired';
import { erasePiece } from '../../../works/parts/piece/erase';
import type { HasTime } from './has-time';

/** Gone through again after this, for what was written late, ms. */
const AGAIN_MS = 24 * 3_600_000;
/** Pieces whose files are looked at at a time. */
const AT_ONCE = 20;

type Step = (
  campaign: string,
  after: string | null,
) => Promise<{ count: number; cursor: string | null }>;

/**
 * Erases personal data whose time is over by the campaign's own rule, in every collection, and the files as they
 * were sent in, which may tell where they were taken.
 * @param personal what is personal in all collections.
 * @returns how many documents this run went through; 0 before that day, or where the rule is to archive them.
 */
export async function eraseExpired(
  { campaign, server }: Pick<Context, 'campaign' | 'server'>,
  personal: Personal,
  now: number,
  hasTime: HasTime,
): Promise<number> {
  const kept = server.retention.personal;
  if (kept === null || FATES.personal[kept.then] !== 'erased' || now <= kept.until) return 0;
  let count = 0;
  for (const one of expiringIn(personal))
    count += await goThrough(campaign.id, `expired:${one.name}`, now, hasTime, (id, after) =>
      erasePage(one, id, after),
    );
  return count + (await goThrough(campaign.id, 'expired:files', now, hasTime, eraseOriginals));
}

/** Goes on with a chore from where the last run left it. */
async function goThrough(
  campaign: string,
  chore: string,
  now: number,
  hasTime: HasTime,
  step: Step,
): Promise<number> {
  const before = await findChore(campaign, chore);
  if (before !== null && before.doneAt !== null && now - before.doneAt < AGAIN_MS) return 0;
  await beginChore(campaign, chore);
  let after = before?.doneAt === null ? before.cursor : null;
  let total = 0;
  while (hasTime()) {
    const { count, cursor } = await step(campaign, after);
    const doneAt = cursor === null ? now : null;
    await moveChore(campaign, chore, { cursor, more: count, doneAt });
    total += count;
    if (cursor === null) break;
    after = cursor;
  }
  return total;
}

async function eraseOriginals(
  campaign: string,
  after: string | null,
): Promise<{ count: number; cursor: string | null }> {
  const pieces = await piecesAfter(campaign, after, AT_ONCE);
  for (const piece of pieces)
    if ((piece.file?.original ?? '') !== '') await erasePiece(piece, true);
  const cursor = pieces.length < AT_ONCE ? null : (pieces[pieces.length - 1]?._id ?? null);
  return { count: pieces.length, cursor };
}
