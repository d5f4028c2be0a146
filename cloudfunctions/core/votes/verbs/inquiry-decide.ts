import * as z from 'zod/mini';
import { formatMoment } from '../../../../miniprogram/shared/calendar';
import type { InquiryItem, Input, Output } from '../../../../miniprogram/shared/contract';
import { firstRefusal } from '../../../../miniprogram/shared/decision';
import { mayVoid } from '../../../../miniprogram/shared/votes/inquiry';
import { checkReason } from '../../../../miniprogram/shared/campaign/reason';
import { VERDICT_LABELS, VERDICTS } from '../../../../miniprogram/shared/vocabulary';
import { conflict, invalid, notFound, refused } from '../../ground/fault';
import { verb, type Context } from '../../ground/table';
import { decide } from '../../record/parts/decided/decide';
import type { Decision } from '../../record/stores/decisions';
import type { Hold } from '../stores/holds';
import { doerOf } from '../../record/parts/decision/new-act';
import { withSecond } from '../../record/parts/proposal/with-second';
import { afterOf, VERDICT_STATES, type VerdictAfter } from '../parts/inquiry/act';
import { findInquired } from '../parts/inquiry/find';
import { inquiryItem, isAppealed } from '../parts/inquiry/item';
import { readInquiries, votesOf, type Inquiry } from '../parts/inquiry/read';
import { decidedInquiry } from '../parts/inquiry/settle';
import { tellAuthor } from '../parts/inquiry/tell';

const id = z.string().check(z.minLength(1), z.maxLength(64));
const holdId = z.string().check(z.maxLength(200));

const inquiryDecideInput = z.strictObject({
  round: id,
  entry: id,
  revision: z.int().check(z.nonnegative()),
  holds: z.array(holdId).check(z.minLength(1), z.maxLength(200)),
  verdict: z.enum(VERDICTS),
  reason: z.string().check(z.maxLength(2000)),
});

/** Counts votes that were set apart, or voids them, with a reason; the votes of several spans at once. */
async function inquiryDecide(
  context: Context<'organizer'>,
  input: Input<'inquiry.decide'>,
): Promise<Output<'inquiry.decide'>> {
  const faults = checkReason(input.reason);
  if (faults.length > 0) throw invalid(faults);
  const exhibit = await findInquired(context, input);
  const inquiry = await read(exhibit);
  const chosen = chosenOf(inquiry, input.holds);
  const possible = inquiry.revision === input.revision && areHeld(chosen);
  if (input.verdict === 'release') return giveVerdict(context, inquiry, chosen, input);
  const check = () => {
    if (!possible) throw overtaken(exhibit, null);
    assertVoidable(context, inquiry, chosen);
  };
  const { _id: subject, title } = exhibit;
  const votes = chosen.reduce((sum, hold) => sum + votesOf(exhibit, hold), 0);
  const proposed = {
    ...({
      act: 'void',
      action: 'inquiry.decide',
      subject,
      revision: input.revision,
      input,
    } as const),
    text: `作废《${title}》待核的 ${String(votes)} 票`,
    reason: input.reason.trim(),
    check,
  };
  return withSecond(context, proposed, (signed) => {
    if (possible) assertVoidable(signed, inquiry, chosen);
    return giveVerdict(signed, inquiry, chosen, input);
  });
}

async function giveVerdict(
  context: Context<'organizer'>,
  inquiry: Inquiry,
  chosen: readonly Hold[],
  input: Input<'inquiry.decide'>,
): Promise<Output<'inquiry.decide'>> {
  const { exhibit, revision } = inquiry;
  const { _id, campaign, round, entry } = exhibit;
  const seen = { _id, campaign, round, entry, revision };
  const wish = wishOf(context, inquiry, chosen, input);
  const { fresh } = await decide(decidedInquiry, doerOf(context), seen, wish, {
    possible: areHeld(chosen),
    same: (one, other) => afterOf(one).holds.join() === afterOf(other).holds.join(),
    overtaken: (_, earlier) => overtaken(exhibit, earlier),
  });
  if (fresh) {
    const result = `票数${VERDICT_LABELS[input.verdict]}`;
    const note = `${String(wish.after.votes)}票：${wish.reason}`;
    await tellAuthor(entry, { result, note, at: context.now });
  }
  return { inquiry: await itemNow(context, inquiry) };
}

const areHeld = (chosen: readonly Hold[]): boolean => chosen.every(({ state }) => state === 'held');

async function read(exhibit: Inquiry['exhibit']): Promise<Inquiry> {
  const [inquiry] = await readInquiries([exhibit]);
  if (inquiry === undefined) throw notFound('这件作品');
  return inquiry;
}

const itemNow = async (context: Context<'organizer'>, { exhibit }: Inquiry): Promise<InquiryItem> =>
  inquiryItem(context, await read(await findInquired(context, exhibit)));

/** @throws ActionFault NOT_FOUND for a span that was never set apart here. */
function chosenOf({ holds }: Inquiry, ids: readonly string[]): Hold[] {
  return [...new Set(ids)].sort().map((one) => {
    const hold = holds.find(({ _id }) => _id === one);
    if (hold === undefined) throw notFound('这段待核的票');
    return hold;
  });
}

function wishOf(
  { campaign }: Context<'organizer'>,
  { exhibit }: Inquiry,
  chosen: readonly Hold[],
  { revision, verdict, reason }: Input<'inquiry.decide'>,
) {
  const votes = chosen.reduce((sum, hold) => sum + votesOf(exhibit, hold), 0);
  const round = campaign.rounds.find(({ id: known }) => known === exhibit.round);
  const after: VerdictAfter = {
    state: VERDICT_STATES[verdict],
    votes,
    roundName: round?.name ?? exhibit.round,
    holds: chosen.map(({ _id }) => _id),
  };
  return {
    revision,
    title: exhibit.title,
    verb: verdict,
    reason: reason.trim(),
    before: { state: 'held', votes, number: exhibit.number },
    after: { ...after },
  };
}

function assertVoidable(
  { campaign, now }: Context<'organizer'>,
  inquiry: Inquiry,
  chosen: readonly Hold[],
): void {
  const decision = firstRefusal(
    ...chosen.map((hold) => () => mayVoid(campaign, hold, isAppealed(inquiry, hold), now)),
  );
  if (!decision.allowed) throw refused(decision);
}

function overtaken({ title }: { title: string }, earlier: Decision | null) {
  const remedy = '请刷新列表，查看最新情况后再处理。';
  if (earlier === null)
    return conflict(`《${title}》待核的票刚刚有了变化，这次操作没有生效。`, remedy);
  const { actorName, at, verb } = earlier;
  const done = VERDICT_LABELS[verb === 'void' ? 'void' : 'release'];
  const votes = String(afterOf(earlier).votes);
  return conflict(
    `${actorName}已于${formatMoment(at)}把《${title}》的 ${votes} 票${done}，这次操作没有生效。`,
    remedy,
  );
}

export default verb('inquiry.decide', {
  actor: 'organizer',
  input: inquiryDecideInput,
  run: inquiryDecide,
});
