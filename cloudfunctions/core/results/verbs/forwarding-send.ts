import * as z from 'zod/mini';
import { tidyText } from '../../../../miniprogram/shared/campaign/text';
import type { Input, Output } from '../../../../miniprogram/shared/contract';
import { checkSending } from '../../../../miniprogram/shared/results/hand-on';
import { invalid, notFound, refused } from '../../ground/fault';
import { verb, type Context } from '../../ground/table';
import { decidedOn, decideOn } from '../../record/parts/decided/single';
import { decisionOn, forwardingLines, standingForwarding } from '../parts/forwarding/board';
import { forwardingSubject } from '../parts/forwarding/decided';
import { findParts } from '../stores/packages';

const sendInput = z.strictObject({
  id: z.string().check(z.maxLength(64)),
  revision: z.int().check(z.nonnegative()),
  day: z.string().check(z.maxLength(10)),
  note: z.string().check(z.maxLength(2000)),
});

/** Notes that the works were sent on: by whom, when, which ones, and whether their package had been made. */
async function send(
  context: Context<'organizer'>,
  { id, revision, day, note: typed }: Input<'forwarding.send'>,
): Promise<Output<'forwarding.send'>> {
  const { actor, campaign, office, now } = context;
  const view = office.forwardings.find((one) => one.id === id);
  if (view === undefined) throw notFound('这项报送');
  const faults = checkSending(view, { day, note: typed }, now);
  if (faults.length > 0) throw invalid(faults);
  const note = tidyText(typed);
  const subject = forwardingSubject(campaign.id, view);
  const one = await standingForwarding(context, view);
  // Of two at once the later hears who was first, not that it is too late.
  if ((await decidedOn(subject, revision)) === null) {
    const decision = decisionOn(one, now);
    if (!decision.allowed) throw refused(decision);
  }
  const entries = one.works.works.map(({ _id }) => _id);
  const packed = await findParts(campaign.id, one.works.id);
  const parts = packed.filter(({ state }) => state === 'ready').length;
  await decideOn(context, subject, one.forwarded, revision, {
    verb: 'send',
    reason: note === '' ? null : note,
    before: {},
    after: { day, works: entries.length, parts },
    next: { day, note, at: now, byName: actor.name, entries, parts },
    asked: { day, note },
  });
  return { forwardings: await forwardingLines(context) };
}

export default verb('forwarding.send', { actor: 'organizer', input: sendInput, run: send });
