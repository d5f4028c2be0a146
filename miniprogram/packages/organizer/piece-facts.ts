import type { PieceView } from '../../shared/contract/index';
import { countWritten } from '../../shared/campaign/text';
import { formatBytes, formatSeconds } from '../../shared/measures';
import type { MediaType } from '../../shared/vocabulary';

const TYPE_LABELS = {
  'image/png': 'PNG',
  'image/jpeg': 'JPEG',
  'video/mp4': 'MP4',
  'video/quicktime': 'MOV',
} satisfies Record<MediaType, string>;

/** Width, height, size, length and type of a piece, as the cloud measured them. */
export function factsOf({ mediaType, width, height, bytes, durationMs, text, link }: PieceView) {
  const facts: string[] = [];
  if (mediaType !== null) facts.push(TYPE_LABELS[mediaType]);
  if (width > 0) facts.push(`${String(width)}×${String(height)}`);
  if (text !== null) facts.push(`${String(countWritten(text))} 字`);
  if (bytes !== null) facts.push(formatBytes(bytes));
  if (durationMs !== null) facts.push(formatSeconds(durationMs / 1000));
  if (link !== null) facts.push('外部链接');
  return facts.join(' · ');
}

/** The same of a whole work: of one piece in full, of several how many there are and how large. */
export function factsOfAll(pieces: readonly PieceView[]): string {
  const [only] = pieces;
  if (only !== undefined && pieces.length === 1) return factsOf(only);
  const bytes = pieces.reduce((sum, piece) => sum + (piece.bytes ?? 0), 0);
  const facts = [`共 ${String(pieces.length)} 件`];
  if (bytes > 0) facts.push(formatBytes(bytes));
  return facts.join(' · ');
}

/** A file of a work as it was sent in. */
export interface FileLine {
  at: number;
  /** Which one, where there are several. */
  name: string;
  facts: string;
  /** Where it can be had, once somebody has said what for; empty before. */
  url: string;
}

/** @param read originals that were read on this page. */
export function fileLines(
  pieces: readonly PieceView[],
  read: readonly { at: number; url: string }[],
): FileLine[] {
  const files = pieces.filter(({ carrier }) => carrier === 'upload');
  return files.map((piece) => ({
    at: piece.at,
    name: pieces.length > 1 ? `第 ${String(piece.at + 1)} 件` : '',
    facts: factsOf(piece),
    url: read.find(({ at }) => at === piece.at)?.url ?? '',
  }));
}

/** The pieces with the files that were sent in, where somebody reads them; a document is read as its text all the same. */
export const withOriginals = (
  pieces: readonly PieceView[],
  read: readonly { at: number; url: string }[],
): PieceView[] =>
  pieces.map((piece) => {
    const url = read.find(({ at }) => at === piece.at)?.url;
    return url === undefined || piece.mediaType === null
      ? piece
      : { ...piece, file: url, preview: piece.form === 'image' ? null : piece.preview };
  });
