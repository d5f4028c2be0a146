import type { AttackCase, AttackCases, AttackOutcome } from './attack-case';
import type { AttackWorld } from './world';

/** An attack that was made, and what came of it. */
export type Attempt = AttackOutcome &
  Omit<AttackCase, 'run'> & {
    /** It was not made as meant: nobody knows whether it would have held. */
    broken: boolean;
  };

/** Makes one attack. Never throws. */
export async function attempt(
  { run, ...attack }: AttackCase,
  world: AttackWorld,
): Promise<Attempt> {
  try {
    return { ...attack, ...(await run(world)), broken: false };
  } catch (error) {
    const seen = `not made: ${error instanceof Error ? error.message : String(error)}`;
    return { ...attack, seen, held: false, broken: true };
  }
}

/** Makes all attacks of a part, one after the other. One that cannot be prepared is an attack that was not made. */
export async function attemptAll(
  name: string,
  cases: AttackCases,
  world: AttackWorld,
): Promise<Attempt[]> {
  const made: Attempt[] = [];
  try {
    for (const attack of await cases(world)) made.push(await attempt(attack, world));
  } catch (error) {
    const seen = `not made: ${error instanceof Error ? error.message : String(error)}`;
    const about = {
      id: name,
      group: name,
      title: 'all that is meant for this part',
      expect: 'it is made',
    };
    made.push({ ...about, seen, held: false, broken: true });
  }
  return made;
}

/** All figures of a run; an attack that was not made counts as one that succeeded. */
export function figuresOf(attempts: readonly Attempt[]): Record<string, number> {
  const figures: Record<string, number> = {
    'attack.cases': attempts.length,
    'attack.succeeded': attempts.filter(({ held }) => !held).length,
  };
  for (const { figures: own = {} } of attempts)
    for (const [name, value] of Object.entries(own)) figures[name] = (figures[name] ?? 0) + value;
  return figures;
}

/** Prints every attack with what was expected and seen, group by group, and the figures. */
export function print(attempts: readonly Attempt[]): void {
  let last = '';
  for (const { group, title, expect, seen, held, broken } of attempts) {
    if (group !== last) console.log(`\n${group}`);
    last = group;
    const mark = held ? 'held' : broken ? 'NOT MADE' : 'SUCCEEDED';
    console.log(`  ${mark.padEnd(9)} ${title}`);
    console.log(`            expected: ${expect}`);
    console.log(`            seen:     ${seen}`);
  }
  console.log('');
  for (const [name, value] of Object.entries(figuresOf(attempts)))
    console.log(`${name}: ${String(value)}`);
}
