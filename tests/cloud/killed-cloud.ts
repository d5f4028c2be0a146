import { spawn, type ChildProcess } from 'node:child_process';
import { Person } from '../../simulator/cloud/person';

/** A cloud in its own process, which can be killed without a warning. */
export interface KillableCloud {
  as(openid: string): Person;
  url: string;
  /** Resolves when the process is gone. */
  kill(): Promise<void>;
}

export async function startKillable(folder: string): Promise<KillableCloud> {
  const script = require.resolve('./kill-target');
  const child = spawn(process.execPath, ['--require', 'tsx/cjs', script, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await firstLine(child);
  return {
    url,
    as: (openid) => new Person(url, openid),
    kill: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve());
        child.kill('SIGKILL');
      }),
  };
}

function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      if (text.includes('\n')) resolve(text.trim());
    });
    child.once('exit', () => reject(new Error('the cloud ended before it answered')));
  });
}
