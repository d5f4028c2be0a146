import * as z from 'zod/mini';
import type { Input, Output } from '../../../../miniprogram/shared/contract';
import { cursorInput, decodeCursor } from '../../ground/cursor';
import { momentCursor, PAGE_READ, pageOf } from '../../ground/page';
import { verb, type Context } from '../../ground/table';
import { decisionsOf, type Decision } from '../stores/decisions';
import { lineOf } from '../parts/decision/line';

const decisionListInput = z.strictObject({
  subject: z.nullable(z.string().check(z.maxLength(200))),
  cursor: cursorInput,
});

/** Everything that people in office decided and were refused, newest first. */
async function decisionList(
  { campaign, handedIn }: Context<'organizer'>,
  { subject, cursor }: Input<'decision.list'>,
): Promise<Output<'decision.list'>> {
  const after = decodeCursor(momentCursor, cursor);
  const rows = await decisionsOf(campaign.id, subject, after, PAGE_READ);
  const line = (decision: Decision) => lineOf(handedIn.decisionWords, decision);
  return pageOf(rows, line, ({ at, _id }) => ({ at, id: _id }));
}

export default verb('decision.list', {
  actor: 'organizer',
  input: decisionListInput,
  run: decisionList,
});
