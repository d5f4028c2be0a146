import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildFunctions } from '../../../../cloudfunctions/deploy/build';
import { cloudOptions } from '../../bench/bench-cloud';
import { startApart, type CloudApart } from './cloud-apart';

/** Runs a measure on a cloud in another process, durable as `npm start` has it. */
export async function withApart<T>(measure: (cloud: CloudApart) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const functions = join(folder, 'functions');
  await buildFunctions({ out: functions });
  const cloud = await startApart(cloudOptions({ dir: join(folder, 'cloud'), functions }));
  try {
    return await measure(cloud);
  } finally {
    await cloud.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
