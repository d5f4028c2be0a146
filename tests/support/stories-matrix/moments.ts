import { STORIES_OPEN, stories } from '../stories';

/** The round of notice 004 by that name. @throws RangeError */
export function roundOf(id: string): { opensAt: number; closesAt: number } {
  const round = stories.rounds.find((one) => one.id === id);
  if (round === undefined) throw new RangeError(`no round ${id}`);
  return round;
}
const DAY = 86_400_000;
const middle = (id: string): number => {
  const { opensAt, closesAt } = roundOf(id);
  return Math.round((opensAt + closesAt) / 2);
};

/** Before and after everything, in every round, and between those that take in and those that judge. */
export const MOMENTS = {
  before: roundOf('collection').opensAt - DAY,
  // Tickets of the works that are sent in last an hour.
  collection: STORIES_OPEN + 600_000,
  between: roundOf('collection').closesAt + 2 * DAY,
  screening: middle('screening'),
  review: middle('review'),
  list: middle('list'),
  onward: middle('onward'),
  promotion: middle('promotion'),
  after: roundOf('promotion').closesAt + DAY,
};
export type Moment = keyof typeof MOMENTS;
export const MOMENT_NAMES = Object.keys(MOMENTS) as Moment[];
