import { DAY_MS, dayOf, startOfDay } from '../../../../miniprogram/shared/calendar';
import { SIDES, killedAt } from '../kill';
import { brokenParts } from '../public';
import type { Stage } from '../stage';
import { LATER } from '../stage';
import type { FaultSize } from './case';

const publish = (stage: Stage): Promise<unknown> => stage.cloud.runTimer('publisher');

/** A day with votes passes; its seals wait to be published. */
async function aDay(stage: Stage, votes: number): Promise<void> {
  await stage.phones.voters(votes);
  stage.move(LATER);
  await stage.seal();
  const { clock } = stage.cloud;
  clock.set(startOfDay(dayOf(clock.now())) + DAY_MS + LATER);
}

/** Everything that waits is published and counted again from the published files. */
async function publishAll(stage: Stage): Promise<void> {
  await stage.settle();
  stage.move(DAY_MS);
  for (;;) {
    const { parts } = (await publish(stage)) as { parts: number };
    if (parts === 0) break;
  }
  stage.found.push(...(await brokenParts(stage.cloud)));
}

/** Killed at each of its database calls; the next run goes on, sometimes twice at once. */
export async function killed(stage: Stage, { every }: FaultSize): Promise<number> {
  let faults = 0;
  for (const [turn, side] of SIDES.entries()) {
    for (let nth = 1 + (turn % every); ; nth += every) {
      await aDay(stage, 3);
      if (!(await killedAt(stage.cloud, 'publisher', nth, side, () => publish(stage)))) break;
      faults += 1;
      await Promise.all(faults % 2 === 0 ? [publish(stage), publish(stage)] : [publish(stage)]);
    }
  }
  await publishAll(stage);
  return faults;
}

/** Days late, and four runs at the same moment. */
export async function concurrently(stage: Stage, { votes }: FaultSize): Promise<number> {
  for (let day = 0; day < 3; day += 1) await aDay(stage, Math.ceil(votes / 2));
  await Promise.all([publish(stage), publish(stage), publish(stage), publish(stage)]);
  await aDay(stage, 2);
  await Promise.all([publish(stage), publish(stage), stage.seal()]);
  await publishAll(stage);
  return 2;
}
