import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startCloud, type LocalCloud } from '../../../simulator/cloud';
import { cloudOptions, votingTime } from '../bench/bench-cloud';
import { buildFunctions } from '../../../cloudfunctions/deploy/build';
import { judge, type Verdict } from './check';
import { Phones } from './phones';
import { addUnvoted } from './unvoted';

/** Works that can be voted for. */
export const WORKS = 12;
/** Past the grace of every vote. */
export const LATER = 60_000;
/** Runs of a timer after which something is wrong rather than late. */
const MOST_RUNS = 200;

const OF_VOTES = ['votes', 'seals', 'blocks', 'heads', 'tallies', 'holds', 'ledger_parts'];

/** Where the cases of the fault suite are played: a cloud, voters, and a clock that is moved by hand. */
export class Stage {
  phones: Phones;
  /** What a case has found beside what is always looked at. */
  found: string[] = [];

  private constructor(
    readonly cloud: LocalCloud,
    readonly functions: string,
    private readonly folder: string,
  ) {
    this.phones = new Phones(cloud);
  }

  /** @param built the folder of built functions, for reading only; else they are built. */
  static async open(built?: string): Promise<Stage> {
    const folder = mkdtempSync(join(tmpdir(), 'faults-'));
    const functions = built ?? join(folder, 'functions');
    if (built === undefined) await buildFunctions({ out: functions });
    const cloud = await startCloud(cloudOptions({ dir: null, functions }));
    return new Stage(cloud, functions, folder);
  }

  async close(): Promise<void> {
    await this.cloud.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** An empty ledger, works without votes, and voters who have not voted. */
  async reset(): Promise<void> {
    const { database, clock } = this.cloud;
    for (const name of [...OF_VOTES, 'exhibits']) database.remove(name, {}, { multi: true });
    // What an instance remembers of an earlier ledger is not true of this one.
    await this.cloud.crash('scheduler');
    clock.set(votingTime().at);
    await addUnvoted(this.cloud, WORKS);
    this.phones = new Phones(this.cloud);
    this.found = [];
  }

  /** Moves the clock by so many ms. */
  move(ms: number): void {
    const { clock } = this.cloud;
    clock.set(clock.now() + ms);
  }

  seal(): Promise<unknown> {
    return this.cloud.runTimer('scheduler');
  }

  /** Time passes and the timer runs as it always does, until there is nothing left to do. */
  async settle(): Promise<void> {
    this.move(LATER);
    await runUntilQuiet(() => this.seal() as Promise<{ votes: number }>);
  }

  judge(): Verdict {
    const { taps, acknowledged } = this.phones;
    const verdict = judge(this.cloud.database, taps, acknowledged);
    return { ...verdict, broken: [...verdict.broken, ...this.found] };
  }
}

/** Runs the timer until two runs after one another have sealed nothing. */
export async function runUntilQuiet(run: () => Promise<{ votes: number }>): Promise<void> {
  let quiet = 0;
  for (let runs = 0; quiet < 2; runs += 1) {
    if (runs > MOST_RUNS) throw new Error('the timer never comes to rest');
    quiet = (await run()).votes === 0 ? quiet + 1 : 0;
  }
}
