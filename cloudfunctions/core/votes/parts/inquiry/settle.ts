import { someAtATime } from '../../../ground/some-at-a-time';
import { settled } from '../../../record/parts/decided/settle';
import type { Decided } from '../../../record/parts/decided/subject';
import { findExhibit, moveVotes } from '../../../works/stores/exhibits';
import { endHold, findHolds } from '../../stores/holds';
import { findInquiries, moveInquiry, type Inquiry } from '../../stores/inquiries';
import { afterOf, subjectOf, type Subject } from './act';

/**
 * The votes set apart for an entry in a round, as people decide on them. Each slot's votes move once; the numbers and
 * the holds change before the inquiry moves.
 */
export const decidedInquiry: Decided<Inquiry> = {
  subjectOf,
  revisionOf: ({ revision }) => revision,
  apply: async (inquiry, act) => {
    const { campaign, round, entry } = inquiry;
    const hall = { campaign, round };
    const { state, holds: ids } = afterOf(act);
    const [held, exhibit] = await Promise.all([findHolds(ids), findExhibit(hall, entry)]);
    await someAtATime(held, async (hold) => {
      // What set it apart may have broken off before the numbers moved, and would move them later.
      if (exhibit?.slots[String(hold.slot)] === undefined)
        await moveVotes(hall, entry, hold, 'held');
      await moveVotes(hall, entry, hold, state);
      await endHold(hold._id, state, act._id);
    });
    await moveInquiry(inquiry);
  },
  again: (inquiries) => inquiriesOn(inquiries),
};

/** The inquiries on some subjects (at most 100), in the same order; one without a verdict is at its beginning. */
async function inquiriesOn(subjects: readonly Subject[]): Promise<Inquiry[]> {
  const found = await findInquiries(subjects.map(({ _id }) => _id));
  const known = new Map(found.map((inquiry) => [inquiry._id, inquiry]));
  return subjects.map(
    ({ _id, campaign, round, entry }) =>
      known.get(_id) ?? { _id, campaign, round, entry, revision: 0 },
  );
}

/**
 * Finishes verdicts that a call gave and did not carry out.
 * @param subjects at most 100.
 * @returns the number of verdicts on each by its id, and whether anything was finished.
 */
export async function settleInquiries(
  subjects: readonly Subject[],
): Promise<{ revisions: Map<string, number>; moved: boolean }> {
  const found = await inquiriesOn(subjects);
  const now = await settled(decidedInquiry, found);
  return {
    revisions: new Map(now.map(({ _id, revision }) => [_id, revision])),
    moved: now.some((inquiry, index) => inquiry !== found[index]),
  };
}
