import { roundsAllowing } from '../../../miniprogram/shared/campaign/rounds';
import type { RoundView } from '../../../miniprogram/shared/campaign/view';
import type { RoundTask } from '../../../miniprogram/shared/contract';
import type { Allowance } from '../../../miniprogram/shared/vocabulary';
import type { Context } from './table';

/** Something that waits in a round. */
export type Todo = RoundTask['todos'][number];

/** The campaign in which something may wait, and when (ms). */
export type Moment = Pick<Context, 'campaign' | 'office' | 'now'>;

type Ask = (moment: Moment, round: RoundView) => Promise<Todo[]>;

/** What of one room may wait in a round. `todos.ts` of a room exports a list of these; the build gathers them. */
export interface Waiting {
  /** Where it stands among what waits in all rooms. */
  order: number;
  of: Ask;
}

/** What waits where the round allows something, from when it opens. */
export const whereAllowed =
  (allowance: Allowance, of: Ask): Ask =>
  async (moment, round) =>
    round.opensAt <= moment.now && round.allows.includes(allowance) ? of(moment, round) : [];

/** The newest round that has opened and allows something. @param now ms. */
export const newestAllowing = (
  campaign: Moment['campaign'],
  allowance: Allowance,
  now: number,
): RoundView | undefined =>
  roundsAllowing(campaign, allowance)
    .filter(({ opensAt }) => opensAt <= now)
    .pop();

/** The round that opened last: there waits what may come at any time. @param now ms. */
export const newestRound = ({ rounds }: Moment['campaign'], now: number): RoundView | undefined =>
  rounds.filter(({ opensAt }) => opensAt <= now).pop();

/** Address of one of the organizer's pages. */
export const page = (name: string, query = ''): string =>
  `/packages/organizer/pages/${name}/${name}${query}`;

/** Something that is done once nothing of it is left. @param url null where no page of the phone shows it. */
export const todo = (text: string, count: number, url: string | null): Todo => ({
  text,
  count,
  done: count === 0,
  url,
});
