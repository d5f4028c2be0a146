import { parseArgs } from 'node:util';
import { APART, makeApart } from '../../tests/support/attack/apart';
import { attemptAll, figuresOf, print, type Attempt } from '../../tests/support/attack/attempt';
import { openWorld } from '../../tests/support/attack/open-world';
import { PARTS } from '../../tests/support/attack/parts';

/** `npm run attack [-- --json] [part …]`: makes every attack, prints what was seen, and fails when one succeeds. */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { json: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const wanted = (name: string): boolean => positionals.length === 0 || positionals.includes(name);
  const started = performance.now();
  const apartNames = APART.filter(wanted);
  const apart = apartNames.length > 0 ? makeApart(apartNames) : Promise.resolve([]);
  // Told at the end, whatever happens meanwhile.
  apart.catch(() => undefined);
  const attempts = [...(await makeParts(wanted)), ...(await apart)];
  if (values.json) console.log(JSON.stringify(figuresOf(attempts), null, 2));
  else print(attempts);
  process.stderr.write(`${secondsSince(started)} s\n`);
  const ids = new Set(attempts.map(({ id }) => id));
  const sound = attempts.every(({ held }) => held) && ids.size === attempts.length;
  process.exitCode = sound ? 0 : 1;
}

/** The parts one after the other on one cloud. */
async function makeParts(wanted: (name: string) => boolean): Promise<Attempt[]> {
  const parts = Object.entries(PARTS).filter(([name]) => wanted(name));
  if (parts.length === 0) return [];
  const { world, close } = await openWorld();
  const attempts: Attempt[] = [];
  try {
    for (const [name, part] of parts) {
      const begun = performance.now();
      attempts.push(...(await attemptAll(name, part, world)));
      process.stderr.write(`${name}: ${secondsSince(begun)} s\n`);
    }
  } finally {
    await close();
  }
  return attempts;
}

const secondsSince = (begun: number): string => ((performance.now() - begun) / 1000).toFixed(0);

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
