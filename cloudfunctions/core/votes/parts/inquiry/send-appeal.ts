import type { OwnInquiry } from '../../../../../miniprogram/shared/contract';
import { checkAppeal } from '../../../../../miniprogram/shared/votes/appeal';
import { unspoken } from '../../../../../miniprogram/shared/votes/inquiry';
import { tidyText } from '../../../../../miniprogram/shared/campaign/text';
import { conflict, invalid, notFound, refused } from '../../../ground/fault';
import { insertAppeal, type Appeal } from '../../stores/appeals';
import type { Exhibit } from '../../../works/stores/exhibits';
import { takeTurn, type TurnContext } from '../../../record/parts/limit/take-turn';
import { beginCheck } from '../../../files/parts/check/begin';
import { appealWords } from './checked';
import { appealDecision, ownInquiry, spanOf, type Side } from './own';
import { readInquiries, type Inquiry } from './read';

/**
 * Sends one appeal on all votes of an exhibit that can still be appealed; the same text of the same person again
 * is a retry.
 * @returns the appeal as it stands, and the inquiry with it.
 */
export async function sendAppeal(
  context: TurnContext,
  exhibit: Exhibit,
  side: Side,
  typed: string,
): Promise<{ appeal: Appeal; inquiry: OwnInquiry }> {
  const { actor, now } = context;
  const text = tidyText(typed);
  const inquiry = await read(exhibit);
  const sent = sentBefore(inquiry, actor.openid, text);
  if (sent !== undefined) return { appeal: sent, inquiry: ownInquiry(context, inquiry, side) };
  const decision = appealDecision(context, inquiry, side);
  if (!decision.allowed) throw refused(decision);
  const faults = checkAppeal(typed);
  if (faults.length > 0) throw invalid(faults);
  const { campaign, round, entry } = exhibit;
  const { from } = side;
  const n = 1 + inquiry.appeals.filter((one) => one.from === from).length;
  const appeal: Appeal = {
    _id: `${campaign}:${round}:${entry}:${from}:${String(n)}`,
    ...{ campaign, round, entry, from, text },
    holds: unspoken(inquiry.holds.map(spanOf), inquiry.appeals, from, now).map(({ id }) => id),
    by: actor.openid,
    at: now,
  };
  await takeTurn(context, 'appeal');
  await beginCheck(appealWords(appeal), now);
  const first = await insertAppeal(appeal);
  const after = await read(exhibit);
  if (first) return { appeal, inquiry: ownInquiry(context, after, side) };
  const same = sentBefore(after, actor.openid, text);
  if (same !== undefined) return { appeal: same, inquiry: ownInquiry(context, after, side) };
  const late = appealDecision(context, after, side);
  throw late.allowed
    ? conflict('申诉刚刚有了变化，这一次没有送出。', '请刷新后查看，再次送出。')
    : refused(late);
}

const sentBefore = ({ appeals }: Inquiry, by: string, text: string): Appeal | undefined =>
  appeals.find((one) => one.by === by && one.text === text);

async function read(exhibit: Exhibit): Promise<Inquiry> {
  const [inquiry] = await readInquiries([exhibit]);
  if (inquiry === undefined || inquiry.holds.length === 0) throw notFound('待核的票');
  return inquiry;
}
