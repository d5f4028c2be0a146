import { fork, type ChildProcess } from 'child_process';
import type { FunctionConfig } from './config';
import { FunctionError, type FunctionFailure } from './errors';
import type { Invocation } from './invocation';
import { MEMORY_SAMPLE_MS, Scale } from './memory';
import type { CallMessage, ProcessMessage, Thrown } from './process/messages';

const LOAD_LIMIT_MS = 20_000;

export interface InstanceSetting {
  program: string;
  config: FunctionConfig;
  env: Record<string, string>;
  onLog(level: string, text: string): void;
  onExit(): void;
}

/** One process of one function. It serves one call at a time and is killed when a call breaks a limit. */
export class Instance {
  /** The call being served, or the last one: what a function left running still belongs to it. */
  invocation: Invocation | null = null;
  alive = true;
  private readonly child: ChildProcess;
  private readonly scale: Scale;
  private readonly loaded: Promise<void>;
  private settle: ((message: ProcessMessage | 'exit') => void) | null = null;

  constructor(private readonly setting: InstanceSetting) {
    const { program, config, env } = setting;
    this.child = fork(program, [config.root], {
      cwd: config.root,
      env,
      execArgv: [`--max-old-space-size=${config.memoryMb}`],
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    this.scale = new Scale(this.child.pid ?? 0);
    this.child.stdout?.on('data', (text: Buffer) => setting.onLog('log', String(text).trimEnd()));
    this.child.stderr?.on('data', (text: Buffer) => setting.onLog('error', String(text).trimEnd()));
    this.child.on('message', (message) => {
      this.hear(message as ProcessMessage);
    });
    this.child.on('error', () => undefined);
    this.child.on('exit', () => {
      this.alive = false;
      this.scale.close();
      this.settle?.('exit');
      setting.onExit();
    });
    this.loaded = this.load();
    this.loaded.catch(() => undefined);
  }

  /** Runs one call and gives the reply as JSON text; throws FunctionError. */
  async call(invocation: Invocation, message: Omit<CallMessage, 'id'>): Promise<string> {
    this.invocation = invocation;
    try {
      await this.loaded;
      return await this.serve(invocation.id, message);
    } catch (error) {
      if (!(error instanceof LoadError)) throw error;
      throw new FunctionError('execute', error.message, invocation.id);
    }
  }

  kill(): void {
    this.alive = false;
    this.child.kill('SIGKILL');
  }

  /** Resolves when the process is gone. */
  async close(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const gone = new Promise((resolve) => this.child.once('exit', resolve));
    this.kill();
    await gone;
  }

  private hear(message: ProcessMessage): void {
    if (message.type === 'log') this.setting.onLog(message.level, message.text);
    else this.settle?.(message);
  }

  private load(): Promise<void> {
    return new Promise((resolve, reject) => {
      const fail = (text: string): void => {
        this.kill();
        reject(new LoadError(text));
      };
      const limit = setTimeout(() => fail('initializing the function timed out'), LOAD_LIMIT_MS);
      this.settle = (message) => {
        clearTimeout(limit);
        this.settle = null;
        if (message === 'exit') fail('145 code exit unexpected');
        else if (message.type === 'unloadable') fail(this.tell(message.error));
        else resolve();
      };
    });
  }

  private serve(id: string, message: Omit<CallMessage, 'id'>): Promise<string> {
    const { config } = this.setting;
    return new Promise((resolve, reject) => {
      const stop = (): void => {
        clearTimeout(timeLimit);
        clearInterval(weighing);
        this.settle = null;
      };
      const fail = (failure: FunctionFailure, text: string): void => {
        stop();
        this.kill();
        reject(new FunctionError(failure, text, id));
      };
      const tooMuchMemory = `MemoryLimitReached: the task used more than ${config.memoryMb} MB`;
      const timeLimit = setTimeout(
        () => fail('timeout', `Invoking task timed out after ${config.timeoutMs / 1000} seconds`),
        config.timeoutMs,
      );
      const weighing = setInterval(() => {
        void this.scale.residentMb().then((mb) => {
          if (mb > config.memoryMb && this.settle === hear) fail('memory', tooMuchMemory);
        });
      }, MEMORY_SAMPLE_MS);
      const hear = (answer: ProcessMessage | 'exit'): void => {
        if (answer === 'exit') {
          // V8 aborts by itself when its heap, bounded by the same limit, is full.
          const aborted = this.child.signalCode === 'SIGABRT';
          fail(
            aborted ? 'memory' : 'execute',
            aborted ? tooMuchMemory : '145 code exit unexpected',
          );
        } else if (answer.type === 'done' && answer.id === id) {
          stop();
          resolve(answer.result);
        } else if (answer.type === 'thrown' && answer.id === id) {
          stop();
          reject(new FunctionError('execute', this.tell(answer.error), id));
        } else if (answer.type === 'oversized' && answer.id === id) {
          stop();
          reject(
            new FunctionError(
              'too-large',
              'The size of response exceeds the upper limit (6MB)',
              id,
            ),
          );
        }
      };
      this.settle = hear;
      this.child.send({ id, ...message } satisfies CallMessage);
    });
  }

  /** An exception as the platform prints it: name, message and the frames inside the function. */
  private tell(error: Thrown): string {
    const { program, config } = this.setting;
    const place = (text: string): string =>
      text.replaceAll(config.root, '/var/user').replaceAll(program, '/var/runtime/bootstrap.js');
    const frames = error.stack
      .split('\n')
      .filter((line) => line.trimStart().startsWith('at ') && line.includes(config.root))
      .map((line) => place(line).trim());
    return [place(`${error.name}: ${error.message}`), ...frames].join('\n');
  }
}

class LoadError extends Error {}
