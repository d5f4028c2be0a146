import { someAtATime } from '../../../ground/some-at-a-time';
import { DAY_MS, dayOf, startOfDay } from '../../../../../miniprogram/shared/calendar';
import type { Figures } from '../../../../../miniprogram/shared/contract';
import { windowOf } from '../../../works/rules/windows';
import type { Context } from '../../../ground/table';
import { countEntriesByDay } from '../../../works/stores/entry-figures';
import { votesWithin } from '../../../votes/stores/votes';

/**
 * Votes cast and entries submitted on each day so far, from the first round's opening on.
 * @param round only the days of that round; null for all.
 */
export async function daysOf(
  { campaign, now }: Pick<Context, 'campaign' | 'now'>,
  round: string | null,
): Promise<Figures['days']> {
  const rounds = campaign.rounds.filter(({ id }) => round === null || id === round);
  const opensAt = Math.min(...rounds.map((one) => one.opensAt));
  const until = Math.min(now, Math.max(...rounds.map((one) => one.closesAt)));
  if (rounds.length === 0 || until < opensAt) return [];
  const zero = startOfDay(dayOf(opensAt));
  const starts: number[] = [];
  for (let start = zero; start <= until; start += DAY_MS) starts.push(start);

  const submitted = await countEntriesByDay(campaign.id, zero, DAY_MS);
  const votes = await someAtATime(starts, (start) => votesOn(campaign.id, rounds, start));
  return starts.map((start, index) => ({
    day: dayOf(start),
    votes: votes[index] ?? 0,
    submitted: submitted.get(index) ?? 0,
  }));
}

/** By the index alone; a day without voting asks nothing. */
function votesOn(
  campaign: string,
  rounds: Context['campaign']['rounds'],
  start: number,
): Promise<number> | number {
  const voting = rounds.some(
    ({ allows, opensAt, closesAt }) =>
      allows.includes('vote') && opensAt < start + DAY_MS && closesAt >= start,
  );
  if (!voting) return 0;
  return votesWithin(campaign, { from: windowOf(start) - 1, to: windowOf(start + DAY_MS - 1) });
}
