import type { InquiryItem } from '../../../../../miniprogram/shared/contract';
import { windowEnd } from '../../../works/rules/windows';
import { votesBySlot } from '../../stores/votes-in-spans';
import type { Inquiry } from './read';

/** Slots shown before the first and after the last one that is held. */
const AROUND = 18;
/** Slots shown at most, the newest: a day of ten minutes each. */
const MOST_SLOTS = 144;

/** An entry's votes slot by slot around what was set apart, oldest first; empty where nothing was. */
export async function paceOf({ exhibit, holds }: Inquiry): Promise<InquiryItem['pace']> {
  const [newest] = holds;
  const oldest = holds[holds.length - 1];
  if (newest === undefined || oldest === undefined) return [];
  const length = newest.to - newest.from;
  const to = newest.to + AROUND * length;
  const slots = Math.min(MOST_SLOTS, Math.ceil((to - oldest.from) / length) + AROUND);
  const from = to - slots * length;
  const counts = await votesBySlot(exhibit, exhibit.entry, { from, to }, length);
  const heldAt = new Set(holds.map((hold) => hold.from));
  return Array.from({ length: slots }, (_, index) => ({
    from: windowEnd(from + index * length),
    votes: counts.get(index) ?? 0,
    held: heldAt.has(from + index * length),
  }));
}
