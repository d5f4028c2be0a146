import type { CallTime } from '../../clock';

/** What the host and a function's process say to each other. */
export interface CallMessage {
  id: string;
  /** JSON text, as it crosses the network in reality. */
  event: string;
  context: Record<string, unknown>;
  /** null removes the variable. */
  env: Record<string, string | null>;
  time: CallTime;
}

/** Request and reply limit of the platform, in bytes of JSON text. */
export const MOST_BYTES = 6 * 1024 * 1024;

export interface Thrown {
  name: string;
  message: string;
  stack: string;
}

export type ProcessMessage =
  | { type: 'ready'; ms: number }
  | { type: 'unloadable'; error: Thrown }
  | { type: 'log'; level: string; text: string }
  | { type: 'done'; id: string; result: string }
  | { type: 'oversized'; id: string }
  | { type: 'thrown'; id: string; error: Thrown };
