import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import type { Figures } from '../../tests/support/bench/figures';
import { keeps } from '../../tests/support/bench/figures';
import { benchCalls } from './calls';
import { benchFault } from './fault';
import { benchFirstScreen } from './first-screen';
import { benchFunctions } from './functions';
import { benchGallery } from './gallery';
import { benchMedia } from './media';
import { benchPackage } from './package';
import { writeDocs } from './report/docs';
import { picture } from './report/picture';
import { earlierFigures, writeBench } from './report/write';
import { benchRace } from './race';
import { benchReady } from './ready';
import { FULL, QUICK, type BenchSize } from './size';
import { benchRecount } from './recount';
import { benchStore } from './store';
import { round, table } from './table';
import { benchTally } from './tally';
import { benchVote } from './vote';
import { benchWatch } from './watch';

const PARTS: Record<string, (size: BenchSize) => Promise<Figures>> = {
  package: benchPackage,
  functions: benchFunctions,
  vote: benchVote,
  tally: benchTally,
  race: benchRace,
  fault: benchFault,
  recount: benchRecount,
  watch: benchWatch,
  calls: benchCalls,
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
      docs: { type: 'boolean', default: false },
    },
    allowPositionals: true,
  });
  const size = values.quick ? QUICK : FULL;
  const figures: Figures = {};
  for (const [name, measure] of Object.entries(PARTS)) {
    if (positionals.length > 0 && !positionals.includes(name)) continue;
    process.stderr.write(`${name} …\n`);
    const started = performance.now();
    Object.assign(figures, await measure(size));
    process.stderr.write(`  ${((performance.now() - started) / 1000).toFixed(0)} s\n`);
  }
  const rounded = Object.fromEntries(
    Object.entries(figures).map(([name, value]) => [name, round(value)]),
  );
  console.log(values.json ? JSON.stringify(rounded, null, 2) : table(figures));
  const folder = join(__dirname, '../../.local/bench', values.quick ? 'quick' : '.');
  const known = { ...(positionals.length > 0 ? earlierFigures(folder) : {}), ...figures };
  const page = writeBench(folder, known, size.ledgers);
  if (values.docs) {
    await writeDocs(known);
    await picture(page, join(__dirname, '../../docs/screens/bench.jpg'));
  }
  process.stderr.write(`plots: ${relative(process.cwd(), page)}\n`);
  process.exitCode = Object.entries(figures).every(([name, value]) => keeps(name, value)) ? 0 : 1;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
