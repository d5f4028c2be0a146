import * as z from 'zod/mini';
import { findingOf } from '../../../ground/content-check';
import { note } from '../../../ground/log';
import { findPictureByTrace, moveCheck, type Check } from '../../stores/checks';
import { foundOut, unseen } from './outcomes';

/** What WeChat pushes when it has looked at a picture. [D] */
const push = z.object({
  Event: z.literal('wxa_media_check'),
  trace_id: z.string().check(z.minLength(1), z.maxLength(128)),
  errcode: z.number(),
  result: z.optional(z.unknown()),
});

/** The push may be faster than the run that asked and has not written down the trace yet, ms. */
const PATIENCE_MS = 1000;

/**
 * Takes WeChat's finding about a picture: only one that was asked for and is waited for, or was given up, and only
 * once. Anything else changes nothing, whoever sent it.
 * @param campaigns ids of those whose checks are waited for.
 * @param now ms.
 */
export async function takeFinding(
  campaigns: readonly string[],
  event: unknown,
  now: number,
): Promise<void> {
  const parsed = z.safeParse(push, event);
  if (!parsed.success) return note('check.push', { ignored: 'malformed' });
  const { trace_id: trace, errcode, result } = parsed.data;
  const check = (await asked(campaigns, trace)) ?? (await later(() => asked(campaigns, trace)));
  if (check === null) return note('check.push', { ignored: 'not asked' });
  const finding = errcode === 0 ? findingOf(result) : null;
  if (finding !== null) await moveCheck(check, foundOut(finding, now));
  // WeChat could not look at it: what a run makes of silence.
  else if (check.state === 'asked') await moveCheck(check, unseen(check, now));
}

/** The check that waits for this trace, or was given up; null for any other. */
async function asked(campaigns: readonly string[], trace: string): Promise<Check | null> {
  const check = await findPictureByTrace(campaigns, trace);
  const open = check?.state === 'asked' || check?.state === 'unknown';
  return open ? check : null;
}

const later = async <T>(look: () => Promise<T>): Promise<T> => {
  await new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
  return look();
};
