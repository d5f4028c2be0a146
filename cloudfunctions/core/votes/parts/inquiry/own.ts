import type { OwnInquiry } from '../../../../../miniprogram/shared/contract';
import { firstRefusal } from '../../../../../miniprogram/shared/decision';
import type { Decision } from '../../../../../miniprogram/shared/decision';
import { mayAppeal } from '../../../../../miniprogram/shared/votes/inquiry';
import type { Context } from '../../../ground/table';
import type { AppealSide } from '../../stores/appeals';
import type { Hold } from '../../stores/holds';
import type { Inquiry } from './read';
import { inquiryView } from './view';

/** Who appeals, and what stands against that person's appealing anything. */
export interface Side {
  from: AppealSide;
  may: Decision;
}

export const spanOf = ({ _id: id, state, appealBy }: Hold) => ({ id, state, appealBy });

/** Whether a side may appeal now. */
export const appealDecision = (
  { campaign, now }: Pick<Context, 'campaign' | 'now'>,
  { holds, appeals }: Inquiry,
  { from, may }: Side,
): Decision =>
  firstRefusal(
    () => may,
    () => mayAppeal(campaign, holds.map(spanOf), appeals, from, now),
  );

/** An inquiry as one of those concerned reads it. */
export function ownInquiry(
  context: Pick<Context, 'campaign' | 'now'>,
  inquiry: Inquiry,
  side: Side,
): OwnInquiry {
  const decision = appealDecision(context, inquiry, side);
  return {
    ...inquiryView(context.campaign, inquiry),
    refusal: decision.allowed ? null : decision,
  };
}
