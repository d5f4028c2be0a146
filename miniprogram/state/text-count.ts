import type { Breach, KindLimit, KindView } from '../shared/campaign/kind';
import { countWritten } from '../shared/campaign/text';

/** Bounds of the length of a text, and what a breach does. */
export type TextBounds = Pick<KindLimit, 'min' | 'max' | 'breach'>;

/** The bounds that a kind sets to its texts; null for none. */
export function textBounds({ limits }: Pick<KindView, 'limits'>): TextBounds | null {
  const limit = limits.find(({ measure }) => measure === 'characters');
  return limit === undefined || (limit.min === null && limit.max === null)
    ? null
    : { min: limit.min, max: limit.max, breach: limit.breach };
}

export interface TextCount {
  /** 已写 988 字 */
  written: string;
  /** 还差 12 字; empty where there is nothing to say. */
  verdict: string;
  tone: 'quiet' | 'good' | 'wait' | 'bad';
}

const TONES = { refuse: 'bad', warn: 'wait', flag: 'wait' } as const satisfies Record<
  Breach,
  string
>;

/** How long a text is, against its bounds; both are inclusive. */
export function countText(text: string, bounds: TextBounds | null): TextCount {
  const count = countWritten(text);
  const written = `已写 ${String(count)} 字`;
  if (bounds === null) return { written, verdict: '', tone: 'quiet' };
  const { min, max, breach } = bounds;
  if (count === 0) return { written, verdict: asked(bounds), tone: 'quiet' };
  if (min !== null && count < min)
    return { written, verdict: `还差 ${String(min - count)} 字`, tone: TONES[breach] };
  if (max !== null && count > max)
    return { written, verdict: `多了 ${String(count - max)} 字`, tone: TONES[breach] };
  return { written, verdict: '字数合适', tone: 'good' };
}

function asked({ min, max }: TextBounds): string {
  if (min !== null && max !== null) return `要求 ${String(min)} 至 ${String(max)} 字`;
  if (min !== null) return `要求不少于 ${String(min)} 字`;
  return max === null ? '' : `要求不超过 ${String(max)} 字`;
}
