import { cloud } from './cloud';
import { note } from './log';

/** Where the words or the picture would be seen, as WeChat counts it. [D] */
export const CHECK_SCENES = { profile: 1, comment: 2, work: 3 } as const;
export type CheckScene = keyof typeof CHECK_SCENES;

/** `security.msgSecCheck` takes so many characters at a time. [D] */
export const MOST_CHARACTERS = 2500;
/** Both checks answer so, with the number of what was found (100 is nothing). [D] */
export interface Finding {
  suggest: 'pass' | 'review' | 'risky';
  label: number;
}

/** WeChat gave no answer. `never`: nor will it, however often it is asked. */
export interface NoAnswer {
  failed: 'later' | 'never';
}

/** Whose words or picture it is, and where it would be seen. */
export interface Asked {
  openid: string;
  scene: CheckScene;
}

const VERSION = 2;
const PICTURE = 2;
/** The person has not used the mini program for two hours, and WeChat answers for nobody else. [D] */
const NOT_ACTIVE = 61010;
/** One answer is waited for no longer than this, ms. */
const LONGEST_MS = 5000;

interface RawAnswer {
  result?: { suggest?: unknown; label?: unknown };
  traceId?: unknown;
}

/**
 * Has WeChat read a text. It never fails and never takes longer than 5 s.
 * @param content at most `MOST_CHARACTERS`.
 */
export async function askText(
  { openid, scene }: Asked,
  content: string,
): Promise<Finding | NoAnswer> {
  const about = { openid, scene: CHECK_SCENES[scene], version: VERSION };
  const answer = await answered(() => cloud.openapi['security'].msgSecCheck({ ...about, content }));
  return 'failed' in answer ? answer : (findingOf(answer.result) ?? { failed: 'later' });
}

/**
 * Has WeChat look at a picture; its finding comes later, by a push. It never fails and never takes longer than 5 s.
 * @param url where WeChat can fetch it; at most 10 MB.
 * @returns the id under which the finding will come.
 */
export async function askPicture(
  { openid, scene }: Asked,
  url: string,
): Promise<{ trace: string } | NoAnswer> {
  const about = { openid, scene: CHECK_SCENES[scene], version: VERSION };
  const answer = await answered(() =>
    cloud.openapi['security'].mediaCheckAsync({ ...about, mediaUrl: url, mediaType: PICTURE }),
  );
  if ('failed' in answer) return answer;
  const { traceId } = answer;
  return typeof traceId === 'string' && traceId !== '' ? { trace: traceId } : { failed: 'later' };
}

/** What WeChat found, out of its answer or its push; null for anything else. */
export function findingOf(result: unknown): Finding | null {
  if (typeof result !== 'object' || result === null) return null;
  const { suggest, label } = result as { suggest?: unknown; label?: unknown };
  const known = (['pass', 'review', 'risky'] as const).find((one) => one === suggest);
  return known === undefined ? null : { suggest: known, label: Number(label) || 0 };
}

async function answered(ask: () => unknown): Promise<RawAnswer | NoAnswer> {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<'silent'>((resolve) => {
    timer = setTimeout(resolve, LONGEST_MS, 'silent');
  });
  try {
    const asked = ask() as Promise<RawAnswer>;
    const answer = await Promise.race([asked, silence]);
    if (answer !== 'silent') return answer;
    // Whatever it still says comes too late.
    asked.catch(() => undefined);
    note('check.unanswered', { reason: 'silent' });
    return { failed: 'later' };
  } catch (error) {
    const code = typeof error === 'object' && error !== null && 'errCode' in error;
    note('check.unanswered', { reason: code ? String(error.errCode) : 'failed' });
    return { failed: code && error.errCode === NOT_ACTIVE ? 'never' : 'later' };
  } finally {
    clearTimeout(timer);
  }
}
