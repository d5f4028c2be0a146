import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DAY_MS, formatDay } from '../../../miniprogram/shared/calendar';
import { startCloud } from '../../../simulator/cloud';
import { buildFunctions } from '../../../cloudfunctions/deploy/build';
import { LOCAL_KEYS } from '../keys';
import { ACTS } from './acts';
import type { Admitted } from './admitted';
import { FOUNDERS, makeCast } from './cast';
import { Journal, Unexpected } from './journal';
import type { Options } from './options';
import { Random } from './random';
import { Stage, type Scene } from './stage';
import { Watch } from './watch';

const root = join(__dirname, '../../..');

/** A rehearsal that has been played; its data stay until it is closed. */
export interface Played {
  stage: Stage;
  /** Real time from the first call to the last one, ms. */
  tookMs: number;
  close: () => Promise<void>;
}

/** Builds the functions with the campaign, and plays its whole calendar on the virtual clock. */
export async function rehearse(
  admitted: Admitted,
  options: Options,
  say: (line: string) => void,
): Promise<Played> {
  const folder = mkdtempSync(join(tmpdir(), 'rehearsal-'));
  const { view, office, file } = admitted;
  const functions = join(folder, 'functions');
  await buildFunctions({ out: functions, campaigns: [file] });
  const cloud = await startCloud({
    dir: join(folder, 'cloud'),
    functions,
    deploy: join(root, 'cloudfunctions/deploy'),
    env: {
      ...LOCAL_KEYS,
      VOTER_KEY: 'a-key-for-rehearsals-only-00000000000',
      FOUNDING_ORGANIZERS: FOUNDERS,
    },
    // Three processes of a function and the cloud keep two cores busy; a fourth only has to warm up.
    maxInstances: 3,
    timers: false,
  });
  const close = async (): Promise<void> => {
    await cloud.close();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    // Timers serve what is not over: a notice of years ago is played in its own year.
    cloud.clock.set(view.window.opensAt - DAY_MS);
    const random = new Random(options.seed);
    const cast = makeCast(view, office, options, random);
    const journal = new Journal(new Watch(cast));
    const stage = new Stage(cloud, view, office, options, random, journal, cast);
    const started = performance.now();
    await play(stage, say);
    return { stage, tookMs: performance.now() - started, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/**
 * Plays the calendar.
 * @param say told the first day of each act.
 * @param until ms; what happens then or later is left out.
 * @param without names of acts that are left out.
 */
export async function play(
  stage: Stage,
  say: (line: string) => void,
  until = Infinity,
  without: readonly string[] = [],
): Promise<void> {
  const scenes = ACTS.flatMap((act) => act(stage))
    .filter(({ at, act }) => at < until && !without.includes(act))
    .sort((one, other) => one.at - other.at);
  const begun = new Set<string>();
  for (const scene of scenes) {
    if (!begun.has(scene.act)) say(`${formatDay(scene.at)} ${scene.act}`);
    begun.add(scene.act);
    await playScene(stage, scene);
  }
}

/** An answer that nobody expected ends its scene, not the rehearsal: it is in the journal. */
async function playScene({ journal }: Stage, { act, run }: Scene): Promise<void> {
  const started = performance.now();
  try {
    await run();
  } catch (error) {
    if (!(error instanceof Unexpected)) throw error;
  }
  const spent = performance.now() - started;
  journal.spent.set(act, (journal.spent.get(act) ?? 0) + spent);
}
