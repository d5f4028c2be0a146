import * as z from 'zod/mini';
import type { Input, Output } from '../../../../miniprogram/shared/contract';
import { firstRefusal } from '../../../../miniprogram/shared/decision';
import { mayConfirm, maySelect, votesWatched } from '../../../../miniprogram/shared/steps/select';
import { refused } from '../../ground/fault';
import { verb, type Context } from '../../ground/table';
import { standingBoard } from '../parts/selecting/board';
import { decideSelection } from '../parts/selecting/decide';

const confirmInput = z.strictObject({
  id: z.string().check(z.maxLength(64)),
  revision: z.int().check(z.nonnegative()),
});

/** Confirms who goes on: the list is frozen, and shown where a voting round follows. */
async function confirm(
  context: Context<'organizer'>,
  { id, revision }: Input<'selection.confirm'>,
): Promise<Output<'selection.confirm'>> {
  const { campaign, now } = context;
  const standing = await standingBoard(context, id);
  const { view, selection, board } = standing;
  // Confirmed as it stands: nothing is left to decide.
  if (selection.state === 'confirmed' && selection.revision === revision) return { board };
  const decision = firstRefusal(
    () => maySelect(campaign, view, now),
    () => votesWatched(campaign, view, now),
    () => mayConfirm(view, board.groups),
  );
  if (!decision.allowed) throw refused(decision);
  const entries = board.groups
    .flatMap(({ rows }) => rows)
    .filter(({ admitted }) => admitted)
    .map(({ entry, votes, rank }) => ({ entry, votes, rank }));
  await decideSelection(context, standing, {
    revision,
    title: view.name,
    verb: 'confirm',
    reason: null,
    before: { state: selection.state, entries: selection.entries.length },
    after: { state: 'confirmed', entries },
  });
  return { board: (await standingBoard(context, id, standing.votes)).board };
}

export default verb('selection.confirm', { actor: 'organizer', input: confirmInput, run: confirm });
