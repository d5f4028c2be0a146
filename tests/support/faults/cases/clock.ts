import type { Stage } from '../stage';
import type { FaultSize } from './case';

const HOUR = 3_600_000;
const MINUTE = 60_000;

/** Moves the clock, lets people vote, and runs the timer after every second move. */
async function walk(stage: Stage, moves: readonly number[], votes: number): Promise<number> {
  for (const [step, ms] of moves.entries()) {
    stage.move(ms);
    await stage.phones.voters(votes);
    if (step % 2 === 0) await Promise.all([stage.seal(), stage.seal()]);
  }
  return moves.length;
}

/** The clock leaps ahead: a minute, hours, a day. */
export const forwards = (stage: Stage, { votes }: FaultSize): Promise<number> =>
  walk(stage, [MINUTE, 5 * HOUR, 24 * HOUR, 15_000, 3 * HOUR], votes);

/** The clock goes back behind what is sealed, and comes again. */
export const backwards = (stage: Stage, { votes }: FaultSize): Promise<number> =>
  walk(stage, [MINUTE, -10 * MINUTE, -5 * HOUR, 20_000, 6 * HOUR, -30_000, MINUTE], votes);

/** One function's clock is wrong by seconds, minutes or hours while the timer's is right. */
export async function apart(stage: Stage, { votes }: FaultSize): Promise<number> {
  const wrong = [-2 * HOUR, -4 * MINUTE, -12_000, 9000, 4 * MINUTE, 3 * HOUR];
  for (const ms of wrong) {
    await stage.phones.voters(1);
    await stage.phones.voters(votes, stage.cloud.clock.now() + ms);
    stage.move(30_000);
    await stage.seal();
  }
  return wrong.length;
}
