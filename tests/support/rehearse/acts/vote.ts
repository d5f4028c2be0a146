import { DAY_MS } from '../../../../miniprogram/shared/calendar';
import type { Input } from '../../../../miniprogram/shared/contract';
import { abreast } from '../abreast';
import type { RoundBudget } from '../cast/budget';
import { at, daysOf } from '../days';
import type { Act, Scene, Stage } from '../stage';
import { handOut, spread, type Ballots, type Demand } from './ballots';
import { hallOf } from './hall';
import { voteEdges } from './vote-edges';
import { voterMistakes } from './vote-mistakes';

/** After midnight, when the last windows of the day are past their grace. */
export const TALLY_AFTER_MS = 30_000;

/** Votes over the days of each voting round, as the plan wants them; the tally runs every night. */
export const vote: Act = (stage) => {
  const { rounds } = stage.cast.plan;
  if (rounds.length === 0) {
    stage.journal.skip('没有投票，也就没有票数门槛');
    return [];
  }
  return rounds.flatMap((budget, nth) => roundOfVotes(stage, budget, nth));
};

function roundOfVotes(stage: Stage, budget: RoundBudget, nth: number): Scene[] {
  const { round } = budget;
  const act = `投票（${round.name}）`;
  const days = daysOf(round);
  /** Votes still to come, by day. */
  const demands = new Map<number, Demand[]>();
  const planned = new Set<string>();
  const voting = (day: number): Scene => ({
    at: at(day, 12),
    act,
    run: async () => {
      const hall = await hallOf(stage, budget, nth, at(day, 9, 30));
      const left = days.filter((one) => one >= day);
      for (const { entry, wanted } of hall.filter((hung) => !planned.has(hung.entry))) {
        planned.add(entry);
        for (const [on, votes] of spread(stage.random, wanted, left))
          demands.set(on, [...(demands.get(on) ?? []), { entry, votes }]);
      }
      const shown = new Set(hall.map(({ entry }) => entry));
      const today = (demands.get(day) ?? []).filter(({ entry }) => shown.has(entry));
      await cast(stage, handOut(stage, day, today));
    },
  });
  const counting = (day: number): Scene => {
    const when = day + DAY_MS + TALLY_AFTER_MS;
    return { at: when, act: '计票', run: () => stage.tally(when) };
  };
  return [
    ...days.flatMap((day) => [voting(day), counting(day)]),
    ...voteEdges(stage, budget, nth),
    ...voterMistakes(stage, budget, nth),
  ];
}

/** Voters side by side; the votes of one voter one after the other, as taps are. */
const cast = (stage: Stage, ballots: readonly Ballots[]): Promise<void> =>
  abreast(ballots, async ({ voter, votes }) => {
    for (const { entry, at: when, request, then } of votes) {
      const { receipt } = await stage.do(voter, when, 'vote.cast', { entry, request });
      if (then === 'retry')
        await sentAgain(stage, voter, when + 1500, { entry, request }, receipt.id);
      if (then === 'again') await tappedAgain(stage, voter, when + 1500, entry, `${request}-2`);
    }
  });

/** The same request again is the same vote. */
async function sentAgain(
  stage: Stage,
  voter: string,
  when: number,
  input: Input<'vote.cast'>,
  first: string,
): Promise<void> {
  const { receipt } = await stage.do(voter, when, 'vote.cast', input);
  if (receipt.id !== first) stage.journal.surprises.push('同一次投票重发后多了一票');
}

/** Another vote for the same work on the same day is refused, where one is all there is. */
async function tappedAgain(
  stage: Stage,
  voter: string,
  when: number,
  entry: string,
  request: string,
): Promise<void> {
  if (stage.view.voting?.perEntryPerDay !== 1) return;
  const input = { entry, request: request.slice(-64) };
  const reply = await stage.ask(voter, when, 'vote.cast', input);
  if (reply.ok) stage.journal.surprises.push('同一天给同一件作品投进了第二票');
}
