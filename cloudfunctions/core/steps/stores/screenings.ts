import { collection } from '../../ground/database';
import type { SeatPlan } from './screening-seats';

/** How reviewers were given works. `_id` is `<campaign>:<judging>`. */
export interface ScreeningState {
  _id: string;
  campaign: string;
  judging: string;
  /** Number of decisions so far. */
  revision: number;
  /** What reviewers are drawn by; null before the first draw. */
  seed: string | null;
}

/** What a decision makes of it: places filled, and places left free. */
export interface ScreeningChange {
  seed: string | null;
  filled: SeatPlan[];
  freed: SeatPlan[];
}

const screenings = collection<ScreeningState>('screenings');

const untouched = (campaign: string, judging: string): ScreeningState => ({
  _id: `${campaign}:${judging}`,
  campaign,
  judging,
  revision: 0,
  seed: null,
});

/** How a screening stands; one that nobody has touched has no seed yet. */
export const findScreeningState = async (
  campaign: string,
  judging: string,
): Promise<ScreeningState> =>
  (await screenings.find(`${campaign}:${judging}`)) ?? untouched(campaign, judging);

/** Moves a screening on by one decision, unless it has moved already. */
export async function moveScreening(
  { _id, campaign, judging, revision }: ScreeningState,
  { seed }: Pick<ScreeningChange, 'seed'>,
): Promise<void> {
  // Whoever loses this insert finds the document.
  if (revision === 0) await screenings.insert(untouched(campaign, judging));
  await screenings.change({ _id, revision }, { seed, revision: revision + 1 });
}
