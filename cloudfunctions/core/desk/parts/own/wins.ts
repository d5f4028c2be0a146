import type { Refusal } from '../../../../../miniprogram/shared/decision';
import { mayErase } from '../../../../../miniprogram/shared/people/erase';
import { roundsAllowing } from '../../../../../miniprogram/shared/campaign/rounds';
import type { Context } from '../../../ground/table';
import type { Entry } from '../../../works/stores/entries';
import { findOutcome } from '../../../results/stores/outcomes';
import { hasStanding } from '../../../works/parts/entry/standing';

/** The awards that are published for some works, by entry; empty while no results are published. */
export async function winsOf(
  { campaign, office }: Pick<Context, 'campaign' | 'office'>,
  entries: readonly Pick<Entry, '_id' | 'state'>[],
): Promise<Map<string, string>> {
  const { state, published } = await findOutcome(campaign.id);
  if (state !== 'published') return new Map();
  const nameOf = (id: string) => office.awards.find((award) => award.id === id)?.name ?? id;
  const own = new Set(entries.filter(hasStanding).map(({ _id }) => _id));
  return new Map(
    published.flatMap(({ entry, award }) =>
      entry !== null && own.has(entry) ? [[entry, nameOf(award)] as const] : [],
    ),
  );
}

/** Why somebody who has won so much cannot have everything erased now; null when it can be done. */
export function erasureRefusal(
  { campaign, server, now }: Pick<Context, 'campaign' | 'server' | 'now'>,
  wins: ReadonlyMap<string, string>,
): Refusal | null {
  const kept = server.retention.personal;
  if (kept === null) return null;
  const rounds = roundsAllowing(campaign, 'announce').map(({ closesAt }) => closesAt);
  const until = Math.min(kept.until, Math.max(0, ...rounds));
  const may = mayErase(kept.source, [...wins.values()], until, now);
  return may.allowed ? null : may;
}
