import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startCloud } from '../../simulator/cloud';
import { buildFunctions } from '../../cloudfunctions/deploy/build';
import { readClock } from '../../tests/support/start/clock-file';
import { environmentOf, keysFile } from '../../tests/support/start/environment';
import {
  readKeys,
  versionsOf,
  withNewKey,
  withoutOldKeys,
  writeKeys,
} from '../../tests/support/keys';
import { isRunning } from '../../tests/support/start/running-file';
import { rekeyAll, standingOf } from '../../tests/support/rekey';

const root = join(__dirname, '../..');

/**
 * `npm run rekey`: draws a new key for the personal data of the local product, has everything sealed with it, and
 * forgets the older keys once nothing needs them. A run that broke off is gone on with. `--folder` names other data.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { folder: { type: 'string' } } });
  const folder = values.folder ?? join(root, '.local');
  if (!existsSync(join(folder, 'cloud'))) throw new Error('没有数据：请先运行 npm start');
  if (isRunning(folder)) throw new Error('数据正在使用：请先停止 npm start');
  const file = keysFile(folder);
  // More than one key is what a run that broke off leaves behind.
  if (versionsOf(readKeys(file)).length === 1) writeKeys(file, withNewKey(readKeys(file)));
  const keys = readKeys(file);
  const [version = 0, ...older] = versionsOf(keys);
  const functions = mkdtempSync(join(tmpdir(), 'rekey-'));
  try {
    await buildFunctions({ out: functions });
    const cloud = await startCloud({
      dir: join(folder, 'cloud'),
      functions,
      deploy: join(root, 'cloudfunctions/deploy'),
      env: environmentOf(folder),
      now: readClock(join(folder, 'clock')),
      timers: false,
    });
    try {
      const failed = await rekeyAll(cloud, version);
      for (const { collection, documents, stale } of standingOf(cloud, version))
        console.log(
          `  ${collection.padEnd(16)} ${String(documents - stale)} / ${String(documents)}`,
        );
      if (failed > 0) throw new Error(`${String(failed)} 份数据打不开，旧密钥保留`);
    } finally {
      await cloud.close();
    }
  } finally {
    rmSync(functions, { recursive: true, force: true });
  }
  writeKeys(file, withoutOldKeys(keys));
  console.log(`  已全部改用第 ${String(version)} 版密钥，第 ${older.join('、')} 版可以销毁。`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
