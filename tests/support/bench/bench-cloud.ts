import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { campaignView } from '../campaign';
import { heatOf, type Exhibit } from '../../../cloudfunctions/core/works/stores/exhibits';
import { titleTerms } from '../../../cloudfunctions/core/ground/terms';
import { roundsAllowing } from '../../../miniprogram/shared/campaign/rounds';
import { startCloud, type CloudOptions, type LocalCloud } from '../../../simulator/cloud';
import type { CallRecord } from '../../../simulator/cloud/wire/meter';
import { withSlowDatabase } from '../slow-database';
import { buildFunctions } from '../../../cloudfunctions/deploy/build';
import { LOCAL_KEYS } from '../keys';

const root = join(__dirname, '../../..');

/** The voting round that is measured in, and a moment inside it. */
export function votingTime(): { round: string; at: number } {
  const [round] = roundsAllowing(campaignView, 'vote');
  if (round === undefined) throw new Error('the campaign has no voting round');
  return { round: round.id, at: round.opensAt + 36 * 3_600_000 };
}

/** A cloud in the middle of the voting whose timers run when they are told to. */
export const cloudOptions = ({ dir, functions }: { dir: string | null; functions: string }) =>
  ({
    dir,
    functions,
    deploy: join(root, 'cloudfunctions/deploy'),
    env: {
      ...LOCAL_KEYS,
      VOTER_KEY: 'a-key-for-the-benchmark-only-000000000000',
    },
    now: votingTime().at,
    timers: false,
  }) satisfies CloudOptions;

/** Runs a measure on a cloud of its own with the built functions, durable as `npm start` has it. */
export async function withCloud<T>(
  measure: (cloud: LocalCloud, startedAt: number) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const functions = join(folder, 'functions');
  await buildFunctions({ out: functions });
  const startedAt = performance.now();
  const cloud = await startCloud(cloudOptions({ dir: join(folder, 'cloud'), functions }));
  try {
    return await measure(cloud, startedAt);
  } finally {
    await cloud.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Puts published works straight into the store; numbers run from `first`. */
export async function addExhibits(cloud: LocalCloud, first: number, count: number): Promise<void> {
  const { round, at } = votingTime();
  const { id: campaign, themes } = campaignView;
  const exhibit = (number: number): Exhibit => {
    const votes = (number * 7919) % 500;
    const title = `第${number}件作品`;
    return {
      _id: `${campaign}:${round}:e${number}`,
      campaign,
      round,
      entry: `e${number}`,
      edition: 1 + Math.floor(number / 50),
      number,
      title,
      intro: '记录身边的人和事。'.repeat(6),
      theme: themes[number % themes.length]?.id ?? '',
      kind: number % 5 === 0 ? 'video' : 'image',
      form: number % 5 === 0 ? 'video' : 'image',
      unitId: null,
      unit: '沈阳市总工会',
      preview: null,
      pieces: 1,
      excerpt: null,
      width: 4000,
      height: 3000,
      durationMs: null,
      submittedAt: at - 1_000_000_000 + number,
      publishedAt: at - 1000,
      shown: true,
      votes,
      window: 0,
      held: 0,
      voided: 0,
      slots: {},
      seal: 0,
      heat: heatOf(votes, number),
      terms: titleTerms(title),
    };
  };
  for (let number = first; number < first + count; number += 1000) {
    const size = Math.min(1000, first + count - number);
    cloud.database.insert(
      'exhibits',
      Array.from({ length: size }, (_, index) => ({ ...exhibit(number + index) })),
    );
    // Lets the server answer in between: it lives in this process.
    await new Promise(setImmediate);
  }
}

/** The database calls made while `run` ran, each slowed as by a network, so that side by side is seen as such. */
export async function databaseCalls(
  cloud: LocalCloud,
  run: () => Promise<unknown>,
): Promise<CallRecord[]> {
  cloud.meter.start();
  await withSlowDatabase(cloud, run);
  return cloud.meter.stop().filter(({ action }) => action.startsWith('database.'));
}

/** The longest chain in which each call began after the one before had ended. */
export function hops(calls: readonly CallRecord[]): number {
  const depth = new Map<CallRecord, number>();
  for (const call of [...calls].sort((a, b) => a.endedAt - b.endedAt)) {
    const before = [...depth].filter(([other]) => other.endedAt <= call.startedAt);
    depth.set(call, 1 + Math.max(0, ...before.map(([, length]) => length)));
  }
  return Math.max(0, ...depth.values());
}
