import type { Random } from '../random';
import { at, MINUTE } from '../days';
import type { Stage } from '../stage';

/** Votes that one work shall get on one day. */
export interface Demand {
  entry: string;
  votes: number;
}

/** What one voter does on one day. */
export interface Ballots {
  voter: string;
  votes: Ballot[];
}

interface Ballot {
  entry: string;
  at: number;
  request: string;
  /** What the voter does after it by mistake, or because no answer came. */
  then: 'again' | 'retry' | null;
}

/** One in so many votes is tapped a second time, or sent again after its answer was lost. */
const TAPPED_AGAIN = 0.01;
const SENT_AGAIN = 0.005;

/** A work is news for so many days; most of its votes come then. */
const NEWS_DAYS = 8;
const NEWS = 0.8;
/** Voters use so much of what they may on average. */
const USED = 0.85;
/** Votes of one voter a day, where the campaign sets no limit. */
const UNLIMITED = 10;

/** Spreads a work's votes over the days: many while it is new, some later. Gives votes by day. */
export function spread(
  random: Random,
  wanted: number,
  days: readonly number[],
): Map<number, number> {
  const byDay = new Map<number, number>();
  const news = Math.min(NEWS_DAYS, days.length) - 1;
  for (let vote = 0; vote < wanted; vote += 1) {
    const fresh = random.chance(NEWS);
    const index = fresh
      ? Math.floor(news * random.next() * random.next() + 0.5)
      : days.length - 1 - Math.floor(news * random.next() * random.next());
    const day = days[Math.max(0, index)];
    if (day !== undefined) byDay.set(day, (byDay.get(day) ?? 0) + 1);
  }
  return byDay;
}

/** Shares a day's votes out: nobody votes for a work twice or more often than the campaign allows. */
export function handOut(stage: Stage, day: number, demands: readonly Demand[]): Ballots[] {
  const { view, random } = stage;
  const all = demands.reduce((sum, { votes }) => sum + votes, 0);
  const perDay = Math.max(1, Math.floor((view.voting?.perDay ?? UNLIMITED) * USED));
  const most = demands.reduce((max, { votes }) => Math.max(max, votes), 0);
  const people = Math.max(Math.ceil(all / perDay), most);
  const ballots = Array.from({ length: people }, (_, voter): Ballots => ({
    voter: `oVoter-${String(voter)}`,
    votes: [],
  }));
  let next = 0;
  for (const { entry, votes } of random.shuffled(demands))
    for (let vote = 0; vote < votes; vote += 1) {
      const one = ballots[next % people];
      next += 1;
      const then = random.chance(TAPPED_AGAIN)
        ? 'again'
        : random.chance(SENT_AGAIN)
          ? 'retry'
          : null;
      const request = `${String(day)}-${one?.voter ?? ''}-${entry}`.slice(-64);
      one?.votes.push({ entry, at: 0, request, then });
    }
  for (const { votes } of ballots) setTimes(random, day, votes);
  return ballots.filter(({ votes }) => votes.length > 0);
}

/** People vote at noon and in the evening, a few seconds between their votes. */
function setTimes(random: Random, day: number, votes: readonly Ballot[]): void {
  const hour = random.chance(0.4) ? random.around(12.5, 1) : random.around(20, 1.2);
  const start = at(day, 0, Math.floor(Math.min(23, Math.max(9.6, hour)) * 60));
  let when = start + random.whole(0, MINUTE);
  for (const vote of votes) {
    vote.at = when;
    when += random.whole(3000, 20_000);
  }
}
