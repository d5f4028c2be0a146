import { randomUUID } from 'crypto';
import type { CallTime, CampaignClock } from '../clock';
import { readFunctions, type FunctionConfig } from './config';
import { callContext, callEnvironment, processEnvironment } from './environment';
import { FunctionError } from './errors';
import { Instance } from './instance';
import { isWanted, type Caller, type Invocation } from './invocation';
import type { FunctionLog } from './log';
import { GivenUp, Pool, type InstanceCount } from './pool';
import { MOST_BYTES } from './process/messages';
import { buildInstanceProgram } from './program';

export interface HostSetting {
  functions: string;
  scratch: string;
  env: Record<string, string>;
  appId: string;
  maxInstances: number;
  clock: CampaignClock;
  logs: FunctionLog;
  wireUrl(token: string): string;
}

export interface InvokeOptions {
  source: string;
  caller: Caller;
  /** The campaign clock's when left out. */
  time?: CallTime;
  /** The run that calls, when a function does. */
  parent?: Invocation;
}

export interface InvokeResult {
  /** JSON text. */
  result: string;
  requestId: string;
}

/** Runs functions as the platform does: isolated instances, limits, and an identity per call. */
export class FunctionHost {
  readonly functions: Map<string, FunctionConfig>;
  private readonly pools = new Map<string, Pool>();
  private readonly instances = new Map<string, Instance>();
  private readonly program: string;

  constructor(private readonly setting: HostSetting) {
    this.functions = new Map(readFunctions(setting.functions).map((each) => [each.name, each]));
    this.program = buildInstanceProgram(setting.scratch);
  }

  /** The call that the process holding this token serves, or served last; null for an unknown token. */
  invocationOf(token: string): Invocation | null {
    return this.instances.get(token)?.invocation ?? null;
  }

  get stats(): Record<string, InstanceCount> {
    return Object.fromEntries([...this.pools].map(([name, pool]) => [name, { ...pool.count }]));
  }

  async invoke(name: string, event: unknown, options: InvokeOptions): Promise<InvokeResult> {
    const id = randomUUID();
    const config = this.functions.get(name);
    if (!config) {
      throw new FunctionError('not-found', 'FunctionName parameter could not be found.', id);
    }
    const { caller, source } = options;
    const text = JSON.stringify({ ...(event as object), userInfo: this.userInfo(caller) });
    if (Buffer.byteLength(text) > MOST_BYTES) {
      throw new FunctionError('request-too-large', 'EXCEED_MAX_PAYLOAD_SIZE', id);
    }
    const pool = this.poolOf(config);
    const time = options.time ?? { shift: this.setting.clock.shift };
    const parent = options.parent ?? null;
    const call = { id, functionName: name, source, caller, time, parent, stopped: false };
    const instance = await this.acquire(pool, config, call);
    try {
      const env = callEnvironment(call, this.setting.appId);
      const context = callContext(call, config, env);
      const result = await instance.call(call, { event: text, context, env, time });
      return { result, requestId: id };
    } catch (error) {
      this.note(config, id, 'error', error instanceof Error ? error.message : String(error));
      if (!instance.alive) this.stop(call);
      throw error;
    } finally {
      pool.release(instance);
    }
  }

  /** Kills a function's processes, as a failing machine does; resolves when they are gone. */
  async crash(name: string): Promise<void> {
    await this.pools.get(name)?.crash();
  }

  async close(): Promise<void> {
    await Promise.all([...this.pools.values()].map((pool) => pool.close()));
  }

  /** Waits for an instance, unless a caller up the chain is stopped first: a function that calls itself ends so. */
  private async acquire(pool: Pool, config: FunctionConfig, call: Invocation): Promise<Instance> {
    try {
      return await pool.acquire(() => isWanted(call));
    } catch (error) {
      if (!(error instanceof GivenUp)) throw error;
      const text = `${config.name} was not run: its caller was stopped`;
      this.note(config, call.id, 'error', text);
      throw new FunctionError('timeout', text, call.id);
    }
  }

  private stop(call: Invocation): void {
    call.stopped = true;
    for (const pool of this.pools.values()) pool.sweep();
  }

  private userInfo(caller: Caller): Record<string, string> {
    return {
      ...(caller.openid === null ? {} : { openId: caller.openid }),
      appId: this.setting.appId,
    };
  }

  private poolOf(config: FunctionConfig): Pool {
    let pool = this.pools.get(config.name);
    if (!pool) {
      pool = new Pool(this.setting.maxInstances, (onExit) => this.start(config, onExit));
      this.pools.set(config.name, pool);
    }
    return pool;
  }

  private start(config: FunctionConfig, onExit: () => void): Instance {
    const token = randomUUID();
    const instance = new Instance({
      program: this.program,
      config,
      env: processEnvironment(config, this.setting.wireUrl(token), this.setting.env),
      onLog: (level, text) => this.note(config, instance.invocation?.id ?? '', level, text),
      onExit: () => {
        this.instances.delete(token);
        onExit();
      },
    });
    this.instances.set(token, instance);
    return instance;
  }

  private note(config: FunctionConfig, requestId: string, level: string, text: string): void {
    const at = this.setting.clock.now();
    this.setting.logs.add({ at, functionName: config.name, requestId, level, text });
  }
}
