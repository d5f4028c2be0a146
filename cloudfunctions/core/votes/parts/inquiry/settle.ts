import { findActs, type Decision } from '../../../record/stores/decisions';
import { findExhibit, moveVotes } from '../../../works/stores/exhibits';
import { endHold, findHolds, type Hold } from '../../stores/holds';
import { findInquiries, moveInquiry, type Inquiry } from '../../stores/inquiries';
import { actId, afterOf, type Subject } from './act';

/** Holds that are ended at a time. */
const ABREAST = 10;

/**
 * Carries out a verdict; again and again if need be, since each slot's votes move once. The numbers and the
 * holds change before the inquiry moves: one that has moved needs nothing more.
 */
export async function carryOut(inquiry: Inquiry, act: Decision): Promise<void> {
  const { campaign, round, entry } = inquiry;
  const hall = { campaign, round };
  const { state, holds: ids } = afterOf(act);
  const [held, exhibit] = await Promise.all([findHolds(ids), findExhibit(hall, entry)]);
  const end = async (hold: Hold): Promise<void> => {
    // What set it apart may have broken off before the numbers moved, and would move them later.
    if (exhibit?.slots[String(hold.slot)] === undefined) await moveVotes(hall, entry, hold, 'held');
    await moveVotes(hall, entry, hold, state);
    await endHold(hold._id, state, act._id);
  };
  for (let start = 0; start < held.length; start += ABREAST)
    await Promise.all(held.slice(start, start + ABREAST).map(end));
  await moveInquiry(inquiry);
}

/**
 * Finishes verdicts that a call gave and did not carry out.
 * @param subjects at most 100.
 * @returns the number of verdicts on each by its id, and whether anything was finished.
 */
export async function settleInquiries(
  subjects: readonly Subject[],
): Promise<{ revisions: Map<string, number>; moved: boolean }> {
  const found = await findInquiries(subjects.map(({ _id }) => _id));
  const known = new Map(found.map((inquiry) => [inquiry._id, inquiry]));
  const inquiries = subjects.map(
    ({ _id, campaign, round, entry }): Inquiry =>
      known.get(_id) ?? { _id, campaign, round, entry, revision: 0 },
  );
  const open = new Map(inquiries.map((one) => [actId(one, one.revision), one]));
  const pending = await findActs([...open.keys()]);
  for (const act of pending) {
    const inquiry = open.get(act._id);
    if (inquiry !== undefined) await carryOut(inquiry, act);
  }
  if (pending.length > 0) return { ...(await settleInquiries(subjects)), moved: true };
  const revisions = new Map(inquiries.map(({ _id, revision }) => [_id, revision]));
  return { revisions, moved: false };
}
