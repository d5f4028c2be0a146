import { parseArgs } from 'node:util';
import type { AttackCase, AttackOutcome } from './attack-case';
import { openWorld } from './open-world';
import { PARTS } from './parts';
import type { AttackWorld } from './world';

interface Attempt extends AttackOutcome {
  attack: AttackCase;
  /** It was not made as meant: neither held nor succeeded. */
  broken: boolean;
}

/** `npm run attack [-- --json] [part …]`: makes every attack, prints what was seen, and fails when one succeeds. */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { json: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const started = performance.now();
  const { world, close } = await openWorld();
  const attempts: Attempt[] = [];
  try {
    for (const [name, part] of Object.entries(PARTS)) {
      if (positionals.length > 0 && !positionals.includes(name)) continue;
      const begun = performance.now();
      for (const attack of await part(world)) attempts.push(await attempt(world, attack));
      process.stderr.write(`${name}: ${((performance.now() - begun) / 1000).toFixed(0)} s\n`);
    }
  } finally {
    await close();
  }
  const figures = figuresOf(attempts);
  if (values.json) console.log(JSON.stringify(figures, null, 2));
  else print(attempts, figures);
  process.stderr.write(`${((performance.now() - started) / 1000).toFixed(0)} s\n`);
  const sound = attempts.every(({ held, broken }) => held && !broken);
  process.exitCode =
    sound && new Set(attempts.map(({ attack }) => attack.id)).size === attempts.length ? 0 : 1;
}

async function attempt(world: AttackWorld, attack: AttackCase): Promise<Attempt> {
  try {
    return { ...(await attack.run(world)), attack, broken: false };
  } catch (error) {
    const seen = `not made: ${error instanceof Error ? error.message : String(error)}`;
    return { attack, seen, held: false, broken: true };
  }
}

/** The figures of the run; an attack that was not made counts as one that succeeded, for nobody knows. */
function figuresOf(attempts: readonly Attempt[]): Record<string, number> {
  const figures: Record<string, number> = {
    'attack.cases': attempts.length,
    'attack.succeeded': attempts.filter(({ held }) => !held).length,
  };
  for (const { figures: own = {} } of attempts)
    for (const [name, value] of Object.entries(own)) figures[name] = (figures[name] ?? 0) + value;
  return figures;
}

function print(attempts: readonly Attempt[], figures: Record<string, number>): void {
  let group = '';
  for (const { attack, seen, held, broken } of attempts) {
    if (attack.group !== group) {
      group = attack.group;
      console.log(`\n${group}`);
    }
    const mark = held ? 'held' : broken ? 'NOT MADE' : 'SUCCEEDED';
    console.log(`  ${mark.padEnd(9)} ${attack.title}`);
    console.log(`            expected: ${attack.expect}`);
    console.log(`            seen:     ${seen}`);
  }
  console.log('');
  for (const [name, value] of Object.entries(figures)) console.log(`${name}: ${String(value)}`);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
