import type { Refusal } from './decision';

export const FAULT_CODES = [
  'UNIDENTIFIED',
  'FORBIDDEN',
  'INVALID',
  'REFUSED',
  'NOT_FOUND',
  'CONFLICT',
  'BUSY',
  'INTERNAL',
  // The two that only a phone can know.
  'NETWORK',
  'TIMEOUT',
] as const;
export type FaultCode = (typeof FAULT_CODES)[number];

/** One field of an input that was not accepted; `path` is dotted, as in `answers.phone`. */
export interface FieldFault {
  path: string;
  reason: string;
  remedy: string;
}

/** Why an action was not done: a code for machines, a reason and a remedy for people. */
export interface Fault {
  code: FaultCode;
  reason: string;
  remedy: string;
  /** Present when a rule said no (code REFUSED). */
  refusal?: Refusal;
  /** Present when the input itself was wrong (code INVALID). */
  fields?: FieldFault[];
}

/** The answer of every action. `at` is the server's clock in ms, so the phone never trusts its own. */
export type Reply<T> = { ok: true; data: T; at: number } | { ok: false; error: Fault; at: number };
