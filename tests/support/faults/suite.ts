import type { Verdict } from './check';
import type { FaultCase, FaultSize } from './cases/case';
import * as clock from './cases/clock';
import { cloudKilled } from './cases/cloud';
import * as publisher from './cases/publisher';
import * as timer from './cases/timer';
import * as vote from './cases/vote';
import * as watch from './cases/watch';
import { brokenProofs } from './public';
import type { Stage } from './stage';

/** Every harm the votes have to outlive, by name. */
const CASES: Record<string, FaultCase> = {
  'vote: killed at each database call, the phone asks again': vote.killedThenRetried,
  'vote: killed at each database call, the person taps anew': vote.killedThenTappedAnew,
  'vote: killed at each database call, sealed before the phone asks again': vote.killedThenSealed,
  'vote: its reply is lost at midnight': vote.acrossMidnight,
  'vote: requests replayed, at once and after their seal': vote.replayed,
  'vote: requests reordered': vote.reordered,
  'timer: twice and four at once': timer.concurrently,
  'timer: hours late': timer.late,
  'timer: at once while votes pour in': timer.meanwhile,
  'timer: killed at each database call': timer.killed,
  'timer: killed while it seals late votes': timer.killedWhileLate,
  'watch: killed at database calls while it sets votes apart': watch.killed,
  'publisher: killed at each database call': publisher.killed,
  'publisher: days late and four at once': publisher.concurrently,
  'clock: leaps forwards': clock.forwards,
  'clock: goes back and comes again': clock.backwards,
  'clock: of one function is wrong': clock.apart,
};
const CLOUD_KILLED = 'cloud: killed with -9 in a burst of votes';

export const FAULT_NAMES: readonly string[] = [...Object.keys(CASES), CLOUD_KILLED];

/** Voters of each case who look for their own vote in the seals. */
const PROOFS = 4;

export interface FaultReport extends Verdict {
  name: string;
  /** How many times harm was done. */
  faults: number;
  odd: string[];
}

export const SMALL: FaultSize = { votes: 4, every: 40, lives: 1 };
export const WHOLE: FaultSize = { votes: 24, every: 2, lives: 4 };

/** Plays one case from an empty ledger, lets everything come to rest, and judges. */
export async function playFault(stage: Stage, name: string, size: FaultSize): Promise<FaultReport> {
  if (name === CLOUD_KILLED) {
    const kills = { lives: size.lives, votes: size.votes * 5 };
    return { name, ...(await cloudKilled(stage.functions, kills)) };
  }
  const play = CASES[name];
  if (play === undefined) throw new RangeError(`no such case: ${name}`);
  await stage.reset();
  const faults = await play(stage, size);
  await stage.settle();
  stage.found.push(...(await brokenProofs(stage.cloud, stage.phones.acknowledged, PROOFS)));
  return { name, faults, odd: stage.phones.odd, ...stage.judge() };
}

/** Whether nothing was lost, doubled, miscounted or left unsealed, and nobody heard anything odd. */
export const outlived = ({
  faults,
  acknowledged,
  lost,
  doubled,
  miscounted,
  broken,
  odd,
}: FaultReport): boolean =>
  faults > 0 &&
  acknowledged > 0 &&
  lost + doubled + miscounted.length + broken.length + odd.length === 0;
