import { SIDES, killedAt } from '../kill';
import { brokenHolds } from '../public';
import type { Stage } from '../stage';
import type { FaultSize } from './case';

const SLOT_MS = 10 * 60_000;
const FARMED = 40;
/** Most of the calls of a run are the tally's, which has cases of its own. */
const SPARED = 3;

/** Votes like clockwork for one work, and the slot is over. */
async function aFarmedSlot(stage: Stage, entry: string): Promise<void> {
  const { clock } = stage.cloud;
  const start = Math.ceil(clock.now() / SLOT_MS) * SLOT_MS;
  const pace = SLOT_MS / FARMED;
  for (let vote = 0; vote < FARMED; vote += 4)
    await Promise.all(
      [0, 1, 2, 3].map((n) =>
        stage.phones.cast(stage.phones.tap(entry), start + (vote + n) * pace),
      ),
    );
  clock.set(start + SLOT_MS + 20_000);
}

/** Killed while it counts and sets votes apart; the next runs complete it. */
export async function killed(stage: Stage, { every }: FaultSize): Promise<number> {
  let faults = 0;
  for (const [turn, side] of SIDES.entries()) {
    for (let nth = 1 + turn; ; nth += every * SPARED) {
      await aFarmedSlot(stage, `e${String(1 + (faults % 5))}`);
      if (!(await killedAt(stage.cloud, 'scheduler', nth, side, () => stage.seal()))) break;
      faults += 1;
      await Promise.all([stage.seal(), stage.seal()]);
    }
  }
  await stage.settle();
  stage.found.push(...brokenHolds(stage.cloud));
  return faults;
}
