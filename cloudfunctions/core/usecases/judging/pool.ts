import type { Refusal } from '../../../../miniprogram/shared/decision';
import type { JudgingView, SelectionView } from '../../../../miniprogram/shared/office';
import { hasShortlist } from '../../../../miniprogram/shared/rules/score';
import type { Context } from '../../runtime/table';
import type { Entry } from '../../stores/entries';
import { judgedWorks } from '../../stores/judged-works';
import { entriesById } from '../entry/by-id';
import { hasStanding } from '../entry/standing';
import { standingSelection } from '../selection/settle';

/** A work of a judging with the entry behind it. */
export interface PoolWork {
  work: string;
  entry: Entry;
  /** Counted for the shortlist. */
  votes: number;
}

export interface Pool {
  works: PoolWork[];
  /** Why there is nothing to judge yet, if so. */
  refusal: Refusal | null;
}

/** The works that a judging is about: confirmed, and in good standing now. */
export async function poolOf(
  context: Pick<Context, 'campaign' | 'office'>,
  judging: JudgingView,
  selection: SelectionView,
): Promise<Pool> {
  const { confirmedAt, entries: confirmed } = await standingSelection(context, selection);
  const decision = hasShortlist(selection, confirmedAt);
  if (!decision.allowed) return { works: [], refusal: decision };
  const ids = confirmed.map(({ entry }) => entry);
  const [named, entries] = await Promise.all([
    judgedWorks(context.campaign.id, judging.id, ids),
    entriesById(ids),
  ]);
  const names = new Map(named.map(({ entry, _id }) => [entry, _id]));
  const works = confirmed.flatMap(({ entry: id, votes }) => {
    const entry = entries.get(id);
    const work = names.get(id);
    if (entry === undefined || work === undefined || !hasStanding(entry)) return [];
    return [{ work, entry, votes }];
  });
  return { works, refusal: null };
}
