import type { WorkForm } from '../shared/campaign/kind';
import type { PieceView } from '../shared/contract/index';
import { durationText } from './picture';
import { formIcon } from './piece-blocks';

/** What stands for a work in lists: its picture, the beginning of its text, or what it is. */
export interface CoverView {
  preview: string;
  /** Empty where there is a picture. */
  excerpt: string;
  /** In the place of both. */
  icon: string;
  /** Length of a film, or how many pictures; empty for neither. */
  badge: string;
  badgeIcon: string;
  /** The badge as it is read out. */
  spoken: string;
}

/** What lists know of a work. */
interface InShort {
  form: WorkForm | null;
  preview: string | null;
  durationMs?: number | null;
  pieces?: number;
  excerpt?: string | null;
}

/** Characters of a text that a list shows. */
const EXCERPT = 60;

/** The beginning of a text, as long as lists have it; one that goes on says so. */
export const excerptText = (excerpt: string): string =>
  Array.from(excerpt).length < EXCERPT ? excerpt : `${excerpt}…`;

/** @returns the cover of a work of which only the outline is known. */
export function coverOf({
  form,
  preview,
  durationMs = null,
  pieces = 1,
  excerpt = null,
}: InShort): CoverView {
  const film = form === 'video' || form === 'audio';
  const group = form === 'image' && pieces > 1;
  const length = film ? durationText(durationMs) : '';
  return {
    preview: preview ?? '',
    excerpt: preview === null && excerpt !== null ? excerptText(excerpt) : '',
    icon: formIcon(form),
    badge: group ? `${String(pieces)} 张` : length,
    badgeIcon: film ? 'play-circle-o' : group ? 'photo-o' : '',
    spoken: group ? `组图 ${String(pieces)} 张` : length === '' ? '' : `时长 ${length}`,
  };
}

/** @param preview of the work where the list has one; else it is that of the first piece that has any. */
export function coverOfPieces(
  form: WorkForm,
  pieces: readonly PieceView[],
  preview: string | null = null,
): CoverView {
  const text = pieces
    .find((piece) => piece.text !== null)
    ?.text?.replace(/\s+/g, ' ')
    .trim();
  return coverOf({
    form,
    preview: preview ?? pictureOf(pieces),
    durationMs: pieces.find((piece) => piece.durationMs !== null)?.durationMs ?? null,
    pieces: pieces.length,
    excerpt: text === undefined ? null : Array.from(text).slice(0, EXCERPT).join(''),
  });
}

/** The small picture of the first piece that has one; a picture without is its own. */
function pictureOf(pieces: readonly PieceView[]): string | null {
  for (const { form, file, preview } of pieces) {
    const picture = preview ?? (form === 'image' ? file : null);
    if (picture !== null) return picture;
  }
  return null;
}
