import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startApart } from '../apart/cloud-apart';
import { cloudOptions, votingTime } from '../../bench/bench-cloud';
import type { Verdict } from '../check';
import { Phones, type Tap } from '../phones';
import { LATER, runUntilQuiet, WORKS } from '../stage';
import { until } from '../../until';

const CALLERS = 6;
/** Votes that are still acknowledged while it seals, before it is killed. */
const WHILE_SEALING = 3;

export interface CloudKills {
  /** How often it is killed. */
  lives: number;
  /** Votes acknowledged in each life before it ends. */
  votes: number;
}

/** The whole cloud is killed with -9 in a burst of votes and while it seals, and started again. */
export async function cloudKilled(
  functions: string,
  { lives, votes }: CloudKills,
): Promise<Verdict & { odd: string[]; faults: number }> {
  const dir = mkdtempSync(join(tmpdir(), 'faults-cloud-'));
  const options = cloudOptions({ dir, functions });
  let cloud = await startApart(options);
  try {
    await cloud.order('unvoted', WORKS);
    const phones = new Phones(cloud);
    const open = new Set<Tap>();
    for (let life = 0; life < lives; life += 1) {
      let alive = true;
      const goal = phones.acknowledged.length + votes;
      const caller = async (): Promise<void> => {
        while (alive) {
          const tap = phones.tap(`e${String(1 + (phones.taps.length % 7))}`);
          open.add(tap);
          if (await phones.send(tap)) open.delete(tap);
          else return;
        }
      };
      const calling = Promise.all(Array.from({ length: CALLERS }, caller));
      await until(() => phones.acknowledged.length >= goal);
      // The first life and every second one end in the middle of sealing too.
      let sealing: Promise<unknown> = Promise.resolve();
      if (life % 2 === 0) {
        await cloud.order('clock', votingTime().at + life * LATER * 10 + LATER);
        sealing = cloud.order('timer', 'scheduler').catch(() => undefined);
        const enough = phones.acknowledged.length + WHILE_SEALING;
        await until(() => phones.acknowledged.length >= enough);
      }
      await cloud.kill();
      await sealing;
      alive = false;
      await calling;
      cloud = await startApart({ ...options, now: votingTime().at + (life + 1) * LATER * 10 });
      phones.moveTo(cloud);
    }
    for (const tap of open) await phones.cast(tap);
    await cloud.order('clock', votingTime().at + (lives + 2) * LATER * 10);
    const { order } = cloud;
    await runUntilQuiet(() => order('timer', 'scheduler') as Promise<{ votes: number }>);
    const verdict = await cloud.order('judge', phones.taps, phones.acknowledged);
    return { ...verdict, odd: phones.odd, faults: lives };
  } finally {
    await cloud.kill();
    rmSync(dir, { recursive: true, force: true });
  }
}
