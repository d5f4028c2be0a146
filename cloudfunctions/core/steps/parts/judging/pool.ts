import type { Refusal } from '../../../../../miniprogram/shared/decision';
import type { JudgingView, SelectionView } from '../../../../../miniprogram/shared/campaign/office';
import { hasShortlist } from '../../../../../miniprogram/shared/steps/score';
import type { Context } from '../../../ground/table';
import { inBatches } from '../../../ground/batches';
import { judgedWorks } from '../../stores/judged-works';
import { entriesById } from '../../../works/parts/entry/by-id';
import type { ShownVotes } from '../../../works/parts/entry/latest-votes';
import { latestVotes } from '../../../works/parts/entry/latest-votes';
import { piecesOf, type Work } from '../../../works/parts/piece/of-entries';
import { hasStanding } from '../../../works/parts/entry/standing';
import { poolOf as selectionPool, type Pool as PoolView } from '../selection/pool';
import { standingSelection } from '../selection/settle';
import type { Basis } from './find';

/** A work of a judging with the entry behind it. */
export interface PoolWork extends Work {
  work: string;
  /** Counted for the shortlist, else as shown last; null in a campaign without voting. */
  votes: number | null;
}

export interface Pool {
  works: PoolWork[];
  /** Why there is nothing to judge yet, if so. */
  refusal: Refusal | null;
}

type Campaign = Pick<Context, 'campaign' | 'office'>;
type Candidates = Omit<PoolWork, 'work' | 'pieces'>[];

/** The works that a judging is about: confirmed, or come so far, and in good standing now. */
export async function poolOf(context: Campaign, judging: JudgingView, basis: Basis): Promise<Pool> {
  const { found, refusal } =
    'list' in basis
      ? await listed(context, basis.list)
      : { found: await pooled(context, judging, basis.pool), refusal: null };
  const candidates = found.filter(({ entry }) => hasStanding(entry));
  const ids = candidates.map(({ entry }) => entry._id);
  const [named, pieces] = await Promise.all([
    judgedWorks(context.campaign.id, judging.id, ids),
    piecesOf(candidates.map(({ entry }) => entry)),
  ]);
  const names = new Map(named.map(({ entry, _id }) => [entry, _id]));
  const works = candidates.flatMap((one) => {
    const work = names.get(one.entry._id);
    return work === undefined ? [] : [{ work, pieces: pieces.get(one.entry._id) ?? [], ...one }];
  });
  return { works, refusal };
}

async function listed(
  context: Campaign,
  selection: SelectionView,
): Promise<{ found: Candidates; refusal: Refusal | null }> {
  const { confirmedAt, entries: confirmed } = await standingSelection(context, selection);
  const decision = hasShortlist(selection, confirmedAt);
  if (!decision.allowed) return { found: [], refusal: decision };
  const entries = await entriesById(confirmed.map(({ entry }) => entry));
  const found = confirmed.flatMap(({ entry: id, votes }) => {
    const entry = entries.get(id);
    return entry === undefined ? [] : [{ entry, votes }];
  });
  return { found, refusal: null };
}

async function pooled(
  context: Campaign,
  { round }: JudgingView,
  pool: PoolView,
): Promise<Candidates> {
  const { campaign } = context;
  const entries = await selectionPool(context, pool);
  if (campaign.voting === null) return entries.map((entry) => ({ entry, votes: null }));
  const opensAt = campaign.rounds.find(({ id }) => id === round)?.opensAt ?? 0;
  const ids = entries.map(({ _id }) => _id);
  const votes = new Map(
    await inBatches(ids, async (some) => [...(await latestVotes(campaign, opensAt, some))]),
  );
  const standing = ({ votes, held }: ShownVotes) => votes + held;
  return entries.map((entry) => {
    const shown = votes.get(entry._id);
    return { entry, votes: shown === undefined ? 0 : standing(shown) };
  });
}
