import { SIDES, killedAt } from '../kill';
import { LATER, type Stage } from '../stage';
import type { FaultSize } from './case';

const HOUR = 3_600_000;
const MINUTE = 60_000;

/** Four runs at the same moment, and two more when nothing is left. */
export async function concurrently(stage: Stage, { votes }: FaultSize): Promise<number> {
  for (const part of [votes, Math.ceil(votes / 2)]) {
    await stage.phones.voters(part);
    stage.move(LATER);
    await Promise.all([stage.seal(), stage.seal(), stage.seal(), stage.seal()]);
    await Promise.all([stage.seal(), stage.seal()]);
  }
  return 2;
}

/** The timer does not run for hours, and then twice. */
export async function late(stage: Stage, { votes }: FaultSize): Promise<number> {
  for (const hours of [3, 1]) {
    await stage.phones.voters(votes);
    stage.move(hours * HOUR);
    await stage.seal();
    await stage.seal();
  }
  return 2;
}

/** Two runs at the same moment, again and again, while votes pour in. */
export async function meanwhile(stage: Stage, { votes }: FaultSize): Promise<number> {
  let voting = true;
  const ballots = stage.phones.voters(votes * 3).finally(() => (voting = false));
  let runs = 0;
  do {
    stage.move(20_000);
    await Promise.all([stage.seal(), stage.seal()]);
    runs += 1;
  } while (voting);
  await ballots;
  return runs;
}

/** Killed at each of its database calls; votes come in before the next run. */
export const killed = (stage: Stage, size: FaultSize): Promise<number> =>
  atEachCall(stage, size, async () => {
    await stage.phones.voters(5);
    stage.move(LATER);
  });

/** The same while it seals votes that came into windows that were closed already. */
export async function killedWhileLate(stage: Stage, size: FaultSize): Promise<number> {
  const from = stage.cloud.clock.now();
  for (let minute = 0; minute < 3; minute += 1) {
    await stage.phones.voters(2);
    stage.move(MINUTE);
    await stage.seal();
  }
  return atEachCall(stage, size, () => stage.phones.voters(3, from + MINUTE / 2));
}

async function atEachCall(
  stage: Stage,
  { every }: FaultSize,
  prepare: () => Promise<void>,
): Promise<number> {
  let faults = 0;
  for (const [turn, side] of SIDES.entries()) {
    for (let nth = 1 + (turn % every), hit = true; hit; nth += every) {
      await prepare();
      hit = await killedAt(stage.cloud, 'scheduler', nth, side, () => stage.seal());
      if (!hit) break;
      faults += 1;
      await stage.phones.voters(1);
      await stage.seal();
    }
  }
  return faults;
}
