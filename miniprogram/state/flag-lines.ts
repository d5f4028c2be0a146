import type { QueueItem } from '../shared/contract/index';
import type { CampaignView } from '../shared/campaign/view';
import { sourceWords } from './source-words';

/** Something to look at in a work, with its place and the clause. */
export interface FlagLine {
  key: string;
  text: string;
  place: string;
  source: string;
}

/** @returns what was flagged, by pieces, the work as a whole first. */
export function flagLines({ flags, pieces }: Pick<QueueItem, 'flags' | 'pieces'>): FlagLine[] {
  return [...flags]
    .sort((one, other) => (one.at ?? -1) - (other.at ?? -1))
    .map(({ text, at, spans = [], source }, index) => ({
      key: String(index),
      text,
      place: placeOf(at, pieces.length, spans.length),
      source: sourceWords(source),
    }));
}

function placeOf(at: number | null, pieces: number, spans: number): string {
  const parts = at === null || pieces < 2 ? [] : [`第 ${String(at + 1)} 件`];
  if (spans > 0) parts.push(`正文里标出 ${String(spans)} 处`);
  return parts.join('，');
}

/** What the author declares of the work, of what the campaign asks. */
export function declaredLines(
  { borrowedPercent, madeIn, unpublished }: QueueItem['declared'],
  { content }: Pick<CampaignView, 'content'>,
): { label: string; value: string }[] {
  const lines: { label: string; value: string }[] = [];
  if (content.borrowed !== null && borrowedPercent !== null)
    lines.push({
      label: '借用素材',
      value: `占 ${String(borrowedPercent)}%，不得超过 ${String(content.borrowed.maxPercent)}%`,
    });
  if (content.dated !== null && madeIn !== null)
    lines.push({ label: '创作时间', value: monthWords(madeIn) });
  if (content.original !== null)
    lines.push({
      label: content.original.unpublished ? '原创，没有发表过' : '原创',
      value: unpublished ? '作者已确认' : '作者没有确认',
    });
  return lines;
}

const monthWords = (month: string): string =>
  `${month.slice(0, 4)}年${String(Number(month.slice(5, 7)))}月`;
