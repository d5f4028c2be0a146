import type { InquiryItem } from '../../../../../miniprogram/shared/contract';
import { mayVoid } from '../../../../../miniprogram/shared/votes/inquiry';
import type { Context } from '../../../ground/table';
import type { Hold } from '../../stores/holds';
import { paceOf } from './pace';
import type { Inquiry } from './read';
import { inquiryView } from './view';

/** Whether the author or the contact has spoken on a span. */
export const isAppealed = ({ appeals }: Inquiry, { _id }: Hold): boolean =>
  appeals.some(({ holds }) => holds.includes(_id));

/** An inquiry as the organizer decides on it. */
export async function inquiryItem(
  { campaign, now }: Pick<Context, 'campaign' | 'now'>,
  inquiry: Inquiry,
): Promise<InquiryItem> {
  const { holds, revision } = inquiry;
  return {
    ...inquiryView(campaign, inquiry),
    revision,
    refusals: holds.flatMap((hold) => {
      if (hold.state !== 'held') return [];
      const decision = mayVoid(campaign, hold, isAppealed(inquiry, hold), now);
      return decision.allowed
        ? []
        : [{ hold: hold._id, verdict: 'void' as const, refusal: decision }];
    }),
    pace: await paceOf(inquiry),
  };
}
