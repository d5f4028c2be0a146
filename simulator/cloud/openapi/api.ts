import type { Invocation } from '../functions/invocation';
import { OpenApiError } from './errors';

/** Arguments as they cross the wire: snake_case names, parsed JSON values, bytes for media. */
export type Arguments = Record<string, unknown>;

export interface MediaReply {
  contentType: string;
  data: Buffer;
}

/** Gives the JSON reply without errcode, or a picture. Throws OpenApiError. */
type OpenApi = (args: Arguments, invocation: Invocation) => Answer | Promise<Answer>;
export type Answer = Record<string, unknown> | MediaReply;
export type OpenApis = Record<string, OpenApi>;

/** A required text argument; `errcode` is what WeChat answers without it. */
export function needText(args: Arguments, name: string, errcode = 40097): string {
  const value = args[name];
  if (typeof value === 'string' && value !== '') return value;
  throw new OpenApiError(errcode, errcode === 40097 ? `invalid args: ${name}` : `invalid ${name}`);
}

/** A required whole number inside a range. */
export function needNumber(args: Arguments, name: string, least: number, most: number): number {
  const value = args[name];
  if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most) {
    return value;
  }
  throw new OpenApiError(40097, `invalid args: ${name}`);
}
