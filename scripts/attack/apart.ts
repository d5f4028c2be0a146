import { fork } from 'node:child_process';
import type { Attempt } from './attempt';
import { attempt } from './attempt';
import { lookalikeCases } from './cases/lookalikes';
import type { AttackWorld } from './world';

/** Attacks on pictures alone, which need no cloud and keep one core busy for a minute. */
export const APART = 'lookalikes';

/** Makes them in a process of their own, beside all the others. */
export const makeApart = (): Promise<Attempt[]> =>
  new Promise((resolve, reject) => {
    const child = fork(__filename, [], {
      execArgv: ['--require', 'tsx/cjs'],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    let made: Attempt[] | null = null;
    child.once('message', (attempts) => {
      made = attempts as Attempt[];
    });
    child.once('exit', () => {
      if (made === null) reject(new Error('The attacks on pictures came to no end'));
      else resolve(made);
    });
  });

async function main(): Promise<void> {
  const attempts: Attempt[] = [];
  for (const attack of lookalikeCases()) attempts.push(await attempt(attack, NO_WORLD));
  process.send?.(attempts);
}

/** Whoever asks for the cloud here is told that there is none. */
const NO_WORLD = new Proxy({} as AttackWorld, {
  get: () => {
    throw new Error('this attack is made without a cloud');
  },
});

if (require.main === module) void main();
