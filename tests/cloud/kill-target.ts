import { join } from 'node:path';
import { startCloud } from '../../simulator/cloud';

/** A whole cloud in a process of its own, for a test to kill: prints its address when it answers. */
void startCloud({
  dir: process.argv[2] ?? '',
  functions: join(__dirname, 'fixtures/functions'),
  deploy: join(__dirname, 'fixtures/deploy'),
  timers: false,
}).then(({ url }) => {
  process.stdout.write(`${url}\n`);
});
