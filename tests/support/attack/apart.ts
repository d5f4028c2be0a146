import { fork } from 'node:child_process';
import { attemptAll, type Attempt } from './attempt';
import { lookalikeCases } from './cases/lookalikes';
import { openWorld } from './open-world';
import { piiCases } from './pii';
import type { AttackWorld } from './world';

/**
 * Parts that are made in a process of their own, beside all others: pictures alone, which keep one core busy, and
 * personal data on a cloud whose calendar is played to its end.
 */
export const APART = ['lookalikes', 'pii'];

/** Makes them. @param names those that are wanted. */
export const makeApart = (names: readonly string[]): Promise<Attempt[]> =>
  new Promise((resolve, reject) => {
    const child = fork(__filename, [...names], {
      // Both ways of loading: campaign files are imported when functions are built.
      execArgv: ['--import', 'tsx'],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    let made: Attempt[] | null = null;
    child.once('message', (attempts) => {
      made = attempts as Attempt[];
    });
    child.once('exit', () => {
      if (made === null) reject(new Error('The attacks that are made apart came to no end'));
      else resolve(made);
    });
  });

async function main(names: readonly string[]): Promise<void> {
  const attempts: Attempt[] = [];
  if (names.includes('lookalikes'))
    attempts.push(...(await attemptAll('lookalikes', lookalikeCases, NO_WORLD)));
  if (names.includes('pii')) {
    const { world, close } = await openWorld();
    try {
      attempts.push(...(await attemptAll('pii', piiCases, world)));
    } finally {
      await close();
    }
  }
  process.send?.(attempts);
}

/** Whoever asks for the cloud here is told that there is none. */
const NO_WORLD = new Proxy({} as AttackWorld, {
  get: () => {
    throw new Error('this attack is made without a cloud');
  },
});

if (require.main === module)
  main(process.argv.slice(2)).catch((error: unknown) => {
    console.error(error);
    process.exit(1);
  });
