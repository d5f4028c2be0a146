import type { Body } from './action';
import { WireError } from './errors';

/** A required text parameter. */
export function text(body: Body, name: string): string {
  const value = body[name];
  if (typeof value !== 'string' || value === '') {
    throw new WireError('INVALID_PARAM', `${name} must be a non-empty string`);
  }
  return value;
}

/** An optional text parameter; the SDK sends '' and null for "none". */
export function maybeText(body: Body, name: string): string | undefined {
  const value = body[name];
  if (value === undefined || value === null || value === '') return undefined;
  if (typeof value === 'string') return value;
  throw new WireError('INVALID_PARAM', `${name} must be a string`);
}

/** An optional whole number, not negative. */
export function count(body: Body, name: string): number | undefined {
  const value = body[name];
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0) return value;
  throw new WireError('INVALID_PARAM', `${name} must be a whole number`);
}

/** A list parameter. */
export function list(body: Body, name: string): unknown[] {
  const value = body[name];
  if (Array.isArray(value)) return value as unknown[];
  throw new WireError('INVALID_PARAM', `${name} must be an array`);
}
