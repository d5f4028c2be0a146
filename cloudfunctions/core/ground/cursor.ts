import * as z from 'zod/mini';
import { invalid } from './fault';

/** Longest cursor that is looked at; ours are far shorter. */
const LONGEST = 400;

/** The schema of a cursor in an input: opaque to the phone. */
export const cursorInput = z.nullable(z.string().check(z.maxLength(LONGEST)));

/** Turns a place in a list into the opaque text that a page's `next` holds. */
export const encodeCursor = (place: Record<string, number | string>): string =>
  Buffer.from(JSON.stringify(place)).toString('base64url');

/**
 * Reads a cursor back.
 * @returns the place, or null for the start of the list.
 * @throws ActionFault INVALID when the text was not made by `encodeCursor` for this kind of list.
 */
export function decodeCursor<T>(schema: z.ZodMiniType<T>, text: string | null): T | null {
  if (text === null) return null;
  const parsed = z.safeParse(schema, jsonOf(Buffer.from(text, 'base64url').toString()));
  if (parsed.success) return parsed.data;
  throw invalid([{ path: 'cursor', reason: '翻页的位置已失效', remedy: '请回到列表开头重新浏览' }]);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
