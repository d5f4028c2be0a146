import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildClient, formatProblem } from '../../../simulator/client/build';
import { startCloud } from '../../../simulator/cloud';
import { serve } from '../../../simulator/serve';
import { buildFunctions } from '../../../cloudfunctions/deploy/build';
import { CALENDARS } from './calendars';
import { readClock, writeClock } from './clock-file';
import { environmentOf } from './environment';
import { PEOPLE } from './people';
import { markRunning, unmarkRunning } from './running-file';
import { seedPeople } from './seed';
import { readWorld } from './world-file';

const root = join(__dirname, '../../..');
const CLOCK_SAVED_EVERY_MS = 10_000;

export interface LocalOptions {
  /** Where data, clock, the built client and functions are kept. */
  folder: string;
  /** Forget what earlier runs left. */
  fresh: boolean;
  /** Any free one when this is taken. */
  port: number;
  /** Checked campaign files to run instead of the product's own. */
  campaigns?: readonly string[];
  /** Built before, and only read; otherwise everything is built into the folder. */
  built?: LocalBuild;
}

/** Folders of the built client and functions. */
export interface LocalBuild {
  client: string;
  functions: string;
}

export type Local = Awaited<ReturnType<typeof startLocal>>;

/** Builds everything, starts the local cloud and serves the phone; resolves when it answers. */
export async function startLocal({ folder, fresh, port, campaigns, built }: LocalOptions) {
  if (fresh) rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  markRunning(folder);
  const started = Date.now();
  const { client, functions } = built ?? (await buildLocal(folder, campaigns));
  const builtMs = Date.now() - started;

  const clockFile = join(folder, 'clock');
  const cloud = await startCloud({
    dir: join(folder, 'cloud'),
    functions,
    deploy: join(root, 'cloudfunctions/deploy'),
    env: environmentOf(folder),
    now: readClock(clockFile),
  });
  await seedPeople(cloud);
  const saving = setInterval(() => {
    writeClock(clockFile, cloud.clock.now());
  }, CLOCK_SAVED_EVERY_MS);
  const world = readWorld(join(folder, 'world'));
  const offer = { cloud, client, people: PEOPLE, calendars: CALENDARS, title: '随手拍', world };
  const phone = await serve({ ...offer, port }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE') throw error;
    return serve({ ...offer, port: 0 });
  });

  return {
    url: phone.url,
    cloud,
    builtMs,
    readyMs: Date.now() - started,
    async close(): Promise<void> {
      clearInterval(saving);
      writeClock(clockFile, cloud.clock.now());
      await phone.close();
      await cloud.close();
      unmarkRunning(folder);
    },
  };
}

async function buildLocal(
  folder: string,
  campaigns: readonly string[] | undefined,
): Promise<LocalBuild> {
  const client = join(folder, 'client');
  const functions = join(folder, 'functions');
  const [, { warnings }] = await Promise.all([
    buildFunctions({ out: functions, ...(campaigns === undefined ? {} : { campaigns }) }),
    buildClient({ root: join(root, 'miniprogram'), out: client }),
  ]);
  for (const warning of warnings) console.warn(formatProblem(warning));
  return { client, functions };
}
