import type { AuthorSpan } from './author-scan';
import { ALLOWED, refuse, type Decision, type Source } from '../decision';

/** Places named in one sentence; the others are counted. */
const NAMED = 3;

/**
 * Whether a text keeps its author to itself: 不得把作者相关信息体现在作品正文中. A no warns the author before sending
 * and is flagged to the reviewer. What was found is never repeated in it, only where.
 * @param spans of `scanForAuthor`.
 * @param source the campaign's clause.
 * @param what the text is called.
 * @returns facts: places that are sure, places that are possible, and the paragraph of the first.
 */
export function keepsAnonymous(
  spans: readonly AuthorSpan[],
  source: Source,
  what = '正文',
): Decision {
  const [first] = spans;
  if (first === undefined) return ALLOWED;
  const sure = spans.filter((span) => span.sure);
  const possible = spans.filter((span) => !span.sure);
  return refuse({
    rule: 'content.anonymous',
    source,
    facts: { sure: sure.length, possible: possible.length, firstParagraph: first.paragraph },
    reason: [
      ...(sure.length > 0 ? [`${what}里写出了作者信息：${placesIn(sure)}。`] : []),
      ...(possible.length > 0 ? [`${what}里可能写出了作者信息：${placesIn(possible)}。`] : []),
    ].join(''),
    remedy:
      sure.length > 0
        ? '请删去或改写标出的文字，作者信息只填在报名表里。'
        : '请看一看标出的文字：说的是作者就删去或改写，是别的意思可以不改。',
  });
}

function placesIn(spans: readonly AuthorSpan[]): string {
  const places = [
    ...new Set(spans.map(({ label, paragraph }) => `第 ${String(paragraph)} 段的${label}`)),
  ];
  const named = places.slice(0, NAMED).join('、');
  return places.length > NAMED ? `${named}等 ${String(spans.length)} 处` : named;
}
