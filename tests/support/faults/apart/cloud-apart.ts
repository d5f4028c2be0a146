import { fork } from 'node:child_process';
import { join } from 'node:path';
import type { CloudOptions } from '../../../../simulator/cloud';
import { Person, type PersonOptions } from '../../../../simulator/cloud/person';
import type { VERBS } from './verbs';

type Verbs = typeof VERBS;
type Rest<T extends unknown[]> = T extends [unknown, ...infer R] ? R : [];

/** A cloud that runs in another process. */
export interface CloudApart {
  readonly url: string;
  as(openid: string, options?: PersonOptions): Person;
  /** Has something done inside the other process. */
  order<V extends keyof Verbs>(
    verb: V,
    ...args: Rest<Parameters<Verbs[V]>>
  ): Promise<Awaited<ReturnType<Verbs[V]>>>;
  /** Ends it as `kill -9` does; resolves when the process is gone. */
  kill(): Promise<void>;
  /** Lets it put its things away first. */
  close(): Promise<void>;
}

interface Answer {
  url?: string;
  id?: number;
  value?: unknown;
  error?: string;
}

/** Memory of a process that holds a million votes with their indexes. */
const HEAP_MB = 12_288;

/** Starts it; resolves when it answers. */
export function startApart(options: Omit<CloudOptions, 'fallback'>): Promise<CloudApart> {
  const child = fork(join(__dirname, 'process.ts'), [JSON.stringify(options)], {
    execArgv: ['--require', 'tsx/cjs', `--max-old-space-size=${String(HEAP_MB)}`],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const waiting = new Map<number, (answer: Answer) => void>();
  let orders = 0;

  const order = async (verb: string, ...args: unknown[]): Promise<unknown> => {
    const id = (orders += 1);
    const answer = await new Promise<Answer>((resolve) => {
      waiting.set(id, resolve);
      child.send({ id, verb, args });
    });
    if (answer.error !== undefined) throw new Error(answer.error);
    return answer.value;
  };

  return new Promise((resolve, reject) => {
    child.on('message', (message) => {
      const answer = message as Answer;
      if (answer.id !== undefined) waiting.get(answer.id)?.(answer);
      const { url } = answer;
      if (url === undefined) return;
      resolve({
        url,
        as: (openid, person) => new Person(url, openid, person),
        order: order as CloudApart['order'],
        kill: () => {
          child.kill('SIGKILL');
          return gone;
        },
        close: () => {
          child.disconnect();
          return gone;
        },
      });
    });
    void gone.then(() => {
      reject(new Error('the cloud ended before it answered'));
      for (const hear of waiting.values()) hear({ error: 'the cloud is gone' });
    });
  });
}
