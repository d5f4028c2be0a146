import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { campaignView } from '../tests/support/campaign';
import { roundsAllowing } from '../miniprogram/shared/campaign/rounds';
import { BuildFailure, formatProblem } from '../simulator/client/build';
import type { LocalCloud } from '../simulator/cloud';
import { addSample } from '../tests/support/sample';
import { startLocal } from '../tests/support/start/local';
import { ORGANIZER } from '../tests/support/start/people';
import { playUntil } from './start/until';

/** `npm start`: the mini program and its cloud on this machine, until Ctrl-C. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      fresh: { type: 'boolean', default: false },
      sample: { type: 'boolean', default: false },
      until: { type: 'string' },
      port: { type: 'string', default: '8127' },
    },
  });
  const folder = join(__dirname, '../.local');
  const local = await startLocal({ folder, fresh: values.fresh, port: Number(values.port) });
  let closing = false;
  const stop = () => {
    if (closing) return;
    closing = true;
    void local.close().then(() => process.exit(0));
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  const seconds = (ms: number) => (ms / 1000).toFixed(1);
  console.log(`\n  随手拍  ${local.url}\n`);
  console.log(
    `  构建 ${seconds(local.builtMs)} 秒，共 ${seconds(local.readyMs)} 秒。Ctrl-C 停止。\n`,
  );
  if (values.until !== undefined) await begin(local.cloud, values.until);
  else if (values.sample) await sample(local.cloud);
}

/** A calendar is played once, into an empty cloud. */
async function begin(cloud: LocalCloud, round: string): Promise<void> {
  if (cloud.database.count('entries', {}) > 0) {
    console.log('  已有数据，没有重新演练；加上 --fresh 从头开始。\n');
    return;
  }
  await playUntil(cloud, round, (line) => {
    console.log(`  ${line}`);
  });
  console.log('  已就绪。\n');
}

/** Works are added once: with anything in the gallery there is nothing to fill. */
async function sample(cloud: LocalCloud): Promise<void> {
  if (cloud.database.count('entries', {}) > 0) return;
  const opening = roundsAllowing(campaignView, 'vote')[0]?.opensAt;
  if (opening !== undefined) await addSample(cloud, ORGANIZER, opening);
}

main().catch((error: unknown) => {
  if (error instanceof BuildFailure) console.error(error.problems.map(formatProblem).join('\n'));
  else console.error(error);
  process.exit(1);
});
