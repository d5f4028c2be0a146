import type { Refusal } from '../../../../../miniprogram/shared/decision';
import type { JudgingStep } from '../../../../../miniprogram/shared/campaign/judging';
import type { SelectionView } from '../../../../../miniprogram/shared/campaign/office';
import { hasShortlist } from '../../../../../miniprogram/shared/steps/score';
import type { Context } from '../../../ground/table';
import { inBatches } from '../../../ground/batches';
import type { Entry } from '../../../works/stores/entries';
import { judgedWorks } from '../../stores/judged-works';
import { entriesById } from '../../../works/parts/entry/by-id';
import type { ShownVotes } from '../../../works/parts/entry/latest-votes';
import { latestVotes } from '../../../works/parts/entry/latest-votes';
import { piecesOf, type Work } from '../../../works/parts/piece/of-entries';
import { hasStanding } from '../../../works/parts/entry/standing';
import { poolOf as selectionPool } from '../selection/pool';
import { standingSelection } from '../selection/settle';
import { basisOf, type Pool as PoolView } from '../step/find';

/** A work of a judging with the entry behind it. */
export interface PoolWork extends Work {
  work: string;
  /** Counted for the shortlist, else as shown last; null where no votes of the public count. */
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
export async function poolOf(context: Campaign, judging: JudgingStep): Promise<Pool> {
  const basis = basisOf(context, judging);
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

/** A work that a judging has named before. */
export interface Named {
  work: string;
  entry: string;
}

/** The same, of some works that the judging has named before: those that are still before it. */
export async function poolAmong(
  context: Campaign,
  judging: JudgingStep,
  named: readonly Named[],
): Promise<Pool> {
  const basis = basisOf(context, judging);
  const ids = named.map(({ entry }) => entry);
  const { found, refusal } =
    'list' in basis
      ? await listed(context, basis.list, ids)
      : { found: await pooledAmong(context, judging, basis.pool, ids), refusal: null };
  const standing = found.filter(({ entry }) => hasStanding(entry));
  const pieces = await piecesOf(standing.map(({ entry }) => entry));
  const names = new Map(named.map(({ entry, work }) => [entry, work]));
  const works = standing.flatMap((one) => {
    const work = names.get(one.entry._id);
    return work === undefined ? [] : [{ work, pieces: pieces.get(one.entry._id) ?? [], ...one }];
  });
  return { works, refusal };
}

/** @param ids only these; null is all. */
async function listed(
  context: Campaign,
  selection: SelectionView,
  ids: readonly string[] | null = null,
): Promise<{ found: Candidates; refusal: Refusal | null }> {
  const { confirmedAt, entries } = await standingSelection(context, selection);
  const decision = hasShortlist(selection, confirmedAt);
  if (!decision.allowed) return { found: [], refusal: decision };
  const wanted = new Set(ids);
  const confirmed = entries.filter(({ entry }) => ids === null || wanted.has(entry));
  const byId = await entriesById(confirmed.map(({ entry }) => entry));
  const found = confirmed.flatMap(({ entry: id, votes }) => {
    const entry = byId.get(id);
    return entry === undefined ? [] : [{ entry, votes: selection.tally === null ? null : votes }];
  });
  return { found, refusal: null };
}

const pooled = async (
  context: Campaign,
  judging: JudgingStep,
  pool: PoolView,
): Promise<Candidates> => withVotes(context, judging, await selectionPool(context, pool));

async function pooledAmong(
  context: Campaign,
  judging: JudgingStep,
  { pool }: PoolView,
  ids: readonly string[],
): Promise<Candidates> {
  const entries = [...(await entriesById(ids)).values()];
  const inPool = entries.filter(({ state }) => pool !== 'published' || state === 'published');
  return withVotes(context, judging, inPool);
}

async function withVotes(
  { campaign }: Campaign,
  { round }: JudgingStep,
  entries: readonly Entry[],
): Promise<Candidates> {
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
