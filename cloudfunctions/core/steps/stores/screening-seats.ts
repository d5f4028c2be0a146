import { collection, command } from '../../ground/database';

/** `declined`: 回避; `left`: taken away by the organizer. Both leave the place free. */
export type SeatState = 'open' | 'passed' | 'failed' | 'declined' | 'left';

/** Who sits at a place and what came of it. */
interface Sitting {
  /** openid */
  reviewer: string;
  state: SeatState;
  opinion: string;
  /** Why the reviewer stays away, or was taken away; null otherwise. */
  reason: string | null;
  at: number;
}

/** A reviewer's place at a work. `_id` is `<campaign>:<judging>:<work>:<place>`. */
export interface ScreeningSeat extends Sitting {
  _id: string;
  /** Unique: `<campaign>:<judging>:<work>:<reviewer>`, so that nobody sits twice at a work. */
  sitter: string;
  campaign: string;
  judging: string;
  work: string;
  entry: string;
  /** From 1 to the reviewers of each work. */
  place: number;
  /** Number of changes so far. */
  revision: number;
  /** Who sat here before, the first one first. */
  earlier: Sitting[];
}

/** A place that somebody is to have. */
export interface SeatPlan {
  work: string;
  entry: string;
  place: number;
  /** Of the seat as it was seen; 0 where nobody ever sat. */
  revision: number;
  /** openid */
  reviewer: string;
}

/** A screening of the campaign. */
export interface Screening {
  campaign: string;
  judging: string;
}

const seats = collection<ScreeningSeat>('screening_seats');

/** More seats than one read of the platform gives are read in pages. */
const AT_A_TIME = 1000;

const seatId = ({ campaign, judging }: Screening, work: string, place: number): string =>
  `${campaign}:${judging}:${work}:${String(place)}`;
const sitterOf = ({ campaign, judging }: Screening, work: string, reviewer: string): string =>
  `${campaign}:${judging}:${work}:${reviewer}`;

/** Every seat of a screening, by work and place. */
export async function seatsIn({ campaign, judging }: Screening): Promise<ScreeningSeat[]> {
  const all: ScreeningSeat[] = [];
  for (let after = ''; ;) {
    const page = await seats.list(
      { campaign, judging, _id: command.gt(after) },
      { order: [['_id', 'asc']], limit: AT_A_TIME },
    );
    all.push(...page);
    const last = page[page.length - 1];
    if (page.length < AT_A_TIME || last === undefined) return all;
    after = last._id;
  }
}

/** The seats (at most 1000) where a reviewer sits, in no order. */
export const seatsOf = (
  { campaign, judging }: Screening,
  reviewer: string,
): Promise<ScreeningSeat[]> => seats.list({ campaign, judging, reviewer }, { limit: AT_A_TIME });

/** Where a reviewer sits at a work, or sat last; null for nowhere. */
export const seatAt = async (
  screening: Screening,
  work: string,
  reviewer: string,
): Promise<ScreeningSeat | null> =>
  (await seats.list({ sitter: sitterOf(screening, work, reviewer) }, { limit: 1 }))[0] ?? null;

/**
 * Gives a place to a reviewer, unless the place has changed since it was seen, or the reviewer sits at the work.
 * @param at ms.
 */
export async function fillSeat(
  screening: Screening,
  { work, entry, place, revision, reviewer }: SeatPlan,
  at: number,
): Promise<void> {
  const { campaign, judging } = screening;
  const _id = seatId(screening, work, place);
  const sitting: Sitting = { reviewer, state: 'open', opinion: '', reason: null, at };
  const sitter = sitterOf(screening, work, reviewer);
  if (revision === 0) {
    const where = { _id, sitter, campaign, judging, work, entry, place };
    await seats.insert({ ...where, ...sitting, revision: 1, earlier: [] });
    return;
  }
  const [before] = await seats.list({ _id, revision }, { limit: 1 });
  if (before === undefined) return;
  await seats.change(
    { _id, revision },
    { ...sitting, sitter, revision: revision + 1, earlier: command.push([sittingOf(before)]) },
  );
}

const sittingOf = ({ reviewer, state, opinion, reason, at }: Sitting): Sitting => ({
  reviewer,
  state,
  opinion,
  reason,
  at,
});

/** What changes about whoever sits. */
export type SeatChange = Pick<ScreeningSeat, 'state' | 'opinion' | 'reason' | 'at'>;

/**
 * Changes what came of a place, unless it has changed since it was seen.
 * @param before as it was read.
 * @returns the seat as it is now; null when another call was first.
 */
export async function changeSeat(
  before: ScreeningSeat,
  change: SeatChange,
): Promise<ScreeningSeat | null> {
  const { _id, revision } = before;
  const after = { ...change, revision: revision + 1 };
  return (await seats.change({ _id, revision }, { ...after })) === 1
    ? { ...before, ...after }
    : null;
}
