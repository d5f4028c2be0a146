import { parseArgs } from 'node:util';
import type { Figures } from './figures';
import { keeps } from './figures';
import { benchFault } from './fault';
import { benchFirstScreen } from './first-screen';
import { benchFunctions } from './functions';
import { benchGallery } from './gallery';
import { benchMedia } from './media';
import { benchPackage } from './package';
import { benchRace } from './race';
import { benchReady } from './ready';
import { FULL, QUICK, type BenchSize } from './size';
import { benchStore } from './store';
import { round, table } from './table';
import { benchTally } from './tally';
import { benchVote } from './vote';

const PARTS: Record<string, (size: BenchSize) => Promise<Figures>> = {
  package: benchPackage,
  functions: benchFunctions,
  vote: benchVote,
  tally: benchTally,
  race: benchRace,
  fault: benchFault,
  gallery: benchGallery,
  media: benchMedia,
  ready: benchReady,
  firstScreen: benchFirstScreen,
  store: async () => ({ ...(await benchStore()) }),
};

/** `npm run bench [-- --json] [--quick] [part …]`: measures, prints, and fails when a bound is broken. */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: {
      json: { type: 'boolean', default: false },
      quick: { type: 'boolean', default: false },
    },
    allowPositionals: true,
  });
  const figures: Figures = {};
  for (const [name, measure] of Object.entries(PARTS)) {
    if (positionals.length > 0 && !positionals.includes(name)) continue;
    process.stderr.write(`${name} …\n`);
    Object.assign(figures, await measure(values.quick ? QUICK : FULL));
  }
  const rounded = Object.fromEntries(
    Object.entries(figures).map(([name, value]) => [name, round(value)]),
  );
  console.log(values.json ? JSON.stringify(rounded, null, 2) : table(figures));
  process.exitCode = Object.entries(figures).every(([name, value]) => keeps(name, value)) ? 0 : 1;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
