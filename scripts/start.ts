import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { campaignView } from '../cloudfunctions/core/campaigns';
import { roundsAllowing } from '../miniprogram/shared/rounds';
import { BuildFailure, formatProblem } from '../simulator/client/build';
import { addSample } from './sample';
import { startLocal } from './start/local';
import { ORGANIZER } from './start/people';

/** `npm start`: the mini program and its cloud on this machine, until Ctrl-C. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      fresh: { type: 'boolean', default: false },
      sample: { type: 'boolean', default: false },
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
  if (values.sample) await sample(local.cloud);
}

/** Works are added once: with anything in the gallery there is nothing to fill. */
async function sample(cloud: Parameters<typeof addSample>[0]): Promise<void> {
  if (cloud.database.count('entries', {}) > 0) return;
  const opening = roundsAllowing(campaignView, 'vote')[0]?.opensAt;
  if (opening !== undefined) await addSample(cloud, ORGANIZER, opening);
}

main().catch((error: unknown) => {
  if (error instanceof BuildFailure) console.error(error.problems.map(formatProblem).join('\n'));
  else console.error(error);
  process.exit(1);
});
