import * as z from 'zod/mini';
import type { Input, Output } from '../../../../miniprogram/shared/contract';
import { checkReason } from '../../../../miniprogram/shared/campaign/reason';
import { mayAdjust, maySelect } from '../../../../miniprogram/shared/steps/select';
import { invalid, notFound, refused } from '../../ground/fault';
import { verb, type Context } from '../../ground/table';
import { selectionOf, standingBoard } from '../parts/selecting/board';
import { decideSelection } from '../parts/selecting/decide';

const adjustInput = z.strictObject({
  id: z.string().check(z.maxLength(64)),
  revision: z.int().check(z.nonnegative()),
  entry: z.string().check(z.maxLength(64)),
  admit: z.boolean(),
  reason: z.string().check(z.maxLength(2000)),
});

/** Admits an entry, or does not, whatever the rule says, with a reason; a confirmed list opens again. */
async function adjust(
  context: Context<'organizer'>,
  { id, revision, entry, admit, reason: typed }: Input<'selection.adjust'>,
): Promise<Output<'selection.adjust'>> {
  const { campaign, office, now } = context;
  const faults = checkReason(typed);
  if (faults.length > 0) throw invalid(faults);
  const open = maySelect(campaign, selectionOf(context, id), now);
  if (!open.allowed) throw refused(open);
  const standing = await standingBoard(context, id);
  const { view, selection, board } = standing;
  const row = board.groups.flatMap(({ rows }) => rows).find((one) => one.entry === entry);
  if (row === undefined) throw notFound('这件作品');
  const standingSource = office.disqualification?.grounds[0]?.source ?? view.source;
  const decision = mayAdjust(view, row, admit, standingSource);
  if (!decision.allowed) throw refused(decision);
  const { title } = row;
  await decideSelection(context, standing, {
    revision,
    title: view.name,
    verb: 'adjust',
    reason: typed.trim(),
    before: { entry, title, admitted: row.admitted, votes: row.votes, state: selection.state },
    after: { entry, title, admitted: admit },
  });
  return { board: (await standingBoard(context, id, standing.votes)).board };
}

export default verb('selection.adjust', { actor: 'organizer', input: adjustInput, run: adjust });
