import { formatMoment } from '../../../../../miniprogram/shared/calendar';
import { sendOutcome } from '../../../ground/messages';
import { findEntry } from '../../../works/stores/entries';

/** What an author is told of votes that were set apart, or of what became of them. */
export interface Told {
  /** At most 5 characters. */
  result: string;
  /** Of which 20 characters are read. */
  note: string;
  /** ms */
  at: number;
}

/** Tells an entry's author; it never fails, since what was done stands whether or not it is heard of. */
export async function tellAuthor(id: string, { result, note, at }: Told): Promise<void> {
  const entry = await findEntry(id);
  if (entry === null) return;
  const { campaign, owner: openid, title } = entry;
  await sendOutcome({ campaign, openid, title, result, note, at: formatMoment(at) });
}

const HOUR_MS = 3_600_000;

/**
 * Tells an entry's author that votes were set apart, once for all that one look has found.
 * @param now ms.
 */
export const tellHeld = (
  entry: string,
  votes: number,
  now: number,
  appealHours: number,
): Promise<void> =>
  tellAuthor(entry, {
    result: '票数待核',
    note: `${String(votes)}票，可申诉到${formatMoment(now + appealHours * HOUR_MS)}`,
    at: now,
  });
