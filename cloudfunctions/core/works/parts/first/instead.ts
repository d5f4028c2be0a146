import { ALLOWED, type Decision } from '../../../../../miniprogram/shared/decision';
import { mayReviewInstead } from '../../../../../miniprogram/shared/works/first-review';
import type { Context } from '../../../ground/table';
import type { Entry } from '../../stores/entries';
import { sendersOf, wayOf } from '../entry/way';

/** Whether the organizer decides on a work now: one that waits may be for a unit or a partner to look at first. */
export async function leftToOrganizer(
  { campaign, now }: Pick<Context, 'campaign' | 'now'>,
  entry: Entry,
): Promise<Decision> {
  if (entry.state !== 'submitted') return ALLOWED;
  const way = wayOf(campaign, entry);
  if (way === null || way.firstReview === 'organizer') return ALLOWED;
  const unit = (await sendersOf(campaign.id, [entry])).get(entry.uploadedFor ?? '') ?? null;
  return mayReviewInstead(campaign, way, { unit, submittedAt: entry.submittedAt }, now);
}
