import type { IncomingMessage, ServerResponse } from 'http';
import type { CampaignClock } from './clock';
import type { Database } from './database/database';
import type { Caller } from './functions/invocation';
import type { FunctionLog } from './functions/log';
import type { InstanceCount } from './functions/pool';
import type { MediaChecks } from './openapi/media-checks';
import type { Outbox } from './openapi/outbox';
import type { Verdicts } from './openapi/verdicts';
import type { Person, PersonOptions } from './person';
import type { Meter } from './wire/meter';

interface PlatformCall {
  /** `getWXContext().SOURCE`; `wx_unknown` when left out. */
  source?: string;
  openid?: string;
  caller?: Caller;
}

/** A running CloudBase. */
export interface LocalCloud {
  /** `http://127.0.0.1:PORT` */
  readonly url: string;
  readonly database: Database;
  readonly clock: CampaignClock;
  /** What functions printed and how runs failed. */
  readonly logs: FunctionLog;
  /** Records each request of functions while it runs. */
  readonly meter: Meter;
  /** What would have reached WeChat. */
  readonly outbox: Outbox;
  /** How WeChat judges texts, media and people. */
  readonly verdicts: Verdicts;
  /** Media checks that wait for their answer. */
  readonly mediaChecks: MediaChecks;
  /** Cold and warm starts by function. */
  readonly functionsStats: Record<string, InstanceCount>;
  /** Answers a request if its path is the cloud's; else gives false and touches nothing. */
  handle(req: IncomingMessage, res: ServerResponse): boolean;
  /** A phone in this person's hands; all it does goes through the client entrance. */
  as(openid: string, options?: PersonOptions): Person;
  /** Runs a function as the platform does, above the rules; gives its result or throws FunctionError. */
  invoke(name: string, event: object, call?: PlatformCall): Promise<unknown>;
  /** Runs a function's timer now, by the function's or the trigger's name; gives its result. */
  runTimer(name: string): Promise<unknown>;
  /** Kills a function's processes in the middle of what they do; its callers hear an error. */
  crash(name: string): Promise<void>;
  /** Ends all instances and lets go of the data. */
  close(): Promise<void>;
}
