import { logFailure } from '../../../ground/failure';
import { askPicture } from '../../../ground/content-check';
import { moveCheck, type Check, type CheckChange } from '../../stores/checks';
import { temporaryUrl } from '../../stores/files';
import type { CheckedKind, Content, Place } from './kind';
import { foundOut, noResult } from './outcomes';
import { textFinding } from './text-finding';

/** Waits after the first error, the second and so on, ms; after the last there is no result. */
const BACKOFF_MS = [60_000, 300_000, 900_000] as const;
/** WeChat answers about a picture within this time, or never, ms. [D] */
const ANSWER_MS = 1_800_000;
/** What is not there yet is looked for again after this, ms. */
const SOON_MS = 10_000;
/** How long WeChat may fetch a picture, s. */
const PICTURE_URL_S = 3600;

/** The campaign whose checks are made, and all kinds of things that are checked. */
export interface Asking extends Place {
  kinds: readonly CheckedKind[];
}

/**
 * Asks WeChat about one check that is due. Taking it pushes its time on, so that of two runs one asks, and what a
 * run that dies has taken is asked again.
 * @param now ms.
 * @returns whether this call dealt with it.
 */
export async function ask(asking: Asking, check: Check, now: number): Promise<boolean> {
  const wait = BACKOFF_MS[check.attempts];
  const taken = { ...check, attempts: check.attempts + 1, dueAt: now + (wait ?? ANSWER_MS) };
  if (check.attempts > BACKOFF_MS.length) return moveCheck(check, noResult(now));
  const { attempts, dueAt } = taken;
  if (!(await moveCheck(check, { attempts, dueAt }))) return false;
  const change = await answerTo(asking, check, now).catch((error: unknown) => {
    logFailure('checks', error);
    return null;
  });
  if (change !== null) await moveCheck(taken, change);
  else if (wait === undefined) await moveCheck(taken, noResult(now));
  return true;
}

/** What an answer of WeChat makes of the check; null when it is to be asked again. */
async function answerTo(asking: Asking, check: Check, now: number): Promise<CheckChange | null> {
  const content = await contentOf(asking, check);
  // Its check was noted first: it is written in a moment, when a broken inspection is made again, or never.
  if (content === null) return check.attempts === 0 ? { dueAt: now + SOON_MS } : null;
  const { scene, text } = content;
  const asked = { openid: check.openid, scene };
  if (check.part === 'text') {
    const answer = await textFinding(asked, text);
    if ('failed' in answer) return answer.failed === 'never' ? noResult(now) : null;
    return foundOut(answer, now);
  }
  const answer = await askPicture(asked, await temporaryUrl(text, PICTURE_URL_S));
  if ('failed' in answer) return answer.failed === 'never' ? noResult(now) : null;
  return { state: 'asked', trace: answer.trace, dueAt: now + ANSWER_MS, at: now };
}

/** What a check is about as it stands now; null when it is not there (any more). */
function contentOf(
  { kinds, ...place }: Asking,
  { subject, part, place: nth }: Check,
): Promise<Content | null> {
  const colon = subject.indexOf(':');
  const kind = kinds.find(({ noun }) => noun === subject.slice(0, colon));
  if (kind === undefined) throw new Error('A check is about nothing known');
  return kind.contentOf(place, subject.slice(colon + 1), { part, place: nth });
}
