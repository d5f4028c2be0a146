import { countWritten } from '../shared/campaign/text';
import type { WorkForm } from '../shared/campaign/kind';
import type { FlagView, PieceView } from '../shared/contract/index';
import { markText, type MarkSpan } from '../shared/works/marked-text';
import { hostOf } from '../shared/files/link';
import { durationText, pictureRatio } from './picture';

/** One picture of a group. */
export interface ShownPicture {
  at: number;
  /** What lists and pages show, and what opens in full. */
  src: string;
  full: string;
  caption: string;
}

/** A stretch of a text; `look` is how it is drawn, `label` how it is read out where something was found. */
export interface ShownPart {
  text: string;
  look: string;
  label: string;
}

/** What a page draws in one go: pictures that follow each other stand together. */
export type PieceBlock =
  | { key: string; shows: 'pictures'; pictures: ShownPicture[]; ratio: number }
  | {
      key: string;
      shows: 'film' | 'sound';
      src: string;
      poster: string;
      ratio: number;
      duration: string;
      caption: string;
    }
  | { key: string; shows: 'text'; paragraphs: ShownPart[][]; count: string; caption: string }
  | { key: string; shows: 'link'; link: string; host: string; what: string; caption: string }
  | { key: string; shows: 'waiting'; icon: string; name: string; caption: string };

/** What a review found, as far as it is drawn in the pieces. */
export type PieceFlag = Pick<FlagView, 'at' | 'spans'>;

/** A taller picture is shown whole inside this shape, so that the words below stay in sight: percent of the width. */
const TALLEST = 133;

const LINK_WORDS = {
  image: '图片，存放在下面的网址',
  video: '视频，存放在下面的网址',
  audio: '音频，存放在下面的网址',
  text: '文章，发布在下面的网址',
  h5: 'H5 页面，发布在下面的网址',
} satisfies Record<WorkForm, string>;

const FORM_ICONS = {
  image: 'photo-o',
  video: 'video-o',
  audio: 'music-o',
  text: 'notes-o',
  h5: 'link-o',
} satisfies Record<WorkForm, string>;

/** @returns the icon that stands in the place of a picture there is not. */
export const formIcon = (form: WorkForm | null): string => FORM_ICONS[form ?? 'image'];

/** Whose an address is, as people know it; the whole where it is none. */
const knownHost = (link: string): string => (hostOf(link) ?? link).replace(/^www\./, '');

/** @param flags of a review; those with places in a text are drawn in it. */
export function pieceBlocks(
  pieces: readonly PieceView[],
  flags: readonly PieceFlag[] = [],
): PieceBlock[] {
  const blocks: PieceBlock[] = [];
  for (const piece of pieces) {
    const block = blockOf(piece, pieces.length, flags);
    const last = blocks[blocks.length - 1];
    if (block.shows === 'pictures' && last?.shows === 'pictures') {
      last.pictures.push(...block.pictures);
      last.ratio = Math.max(last.ratio, block.ratio);
    } else blocks.push(block);
  }
  return blocks;
}

function blockOf(piece: PieceView, count: number, flags: readonly PieceFlag[]): PieceBlock {
  const { at, caption, form, file, text, link } = piece;
  const key = String(at);
  if (text !== null)
    return {
      key,
      shows: 'text',
      paragraphs: paragraphsOf(text, spansOf(at, flags)),
      count: `${String(countWritten(text))} 字`,
      caption,
    };
  if (link !== null)
    return { key, shows: 'link', link, host: knownHost(link), what: LINK_WORDS[form], caption };
  const name = count > 1 ? `第 ${String(at + 1)} 件` : '';
  if (file === null) return { key, shows: 'waiting', icon: formIcon(form), name, caption };
  return fileBlock({ ...piece, file }, key);
}

function fileBlock(piece: PieceView & { file: string }, key: string): PieceBlock {
  const { at, caption, form, file, preview, durationMs } = piece;
  const ratio = Math.min(TALLEST, pictureRatio(piece.width, piece.height));
  if (form === 'video' || form === 'audio') {
    const shows = form === 'video' ? ('film' as const) : ('sound' as const);
    const duration = durationText(durationMs);
    return { key, shows, src: file, poster: preview ?? '', ratio, duration, caption };
  }
  const picture = { at, src: preview ?? file, full: file, caption };
  return { key, shows: 'pictures', pictures: [picture], ratio };
}

function spansOf(at: number, flags: readonly PieceFlag[]): MarkSpan[] {
  return flags
    .filter((flag) => flag.at === at)
    .flatMap(({ spans = [] }) =>
      spans.map(({ from, to }) => ({ at: from, end: to, label: '', sure: true })),
    )
    .sort((one, other) => one.at - other.at);
}

/** A paragraph is indented by its page: the blanks that its author began it with would indent it twice. */
const paragraphsOf = (text: string, spans: readonly MarkSpan[]): ShownPart[][] =>
  markText(text, spans).map((parts) =>
    parts.map((part, index) => ({
      text: index === 0 ? part.text.replace(/^\s+/, '') : part.text,
      look: part.mark === null ? '' : `mark ${part.mark.sure ? '' : 'mark--maybe'}`.trim(),
      label: part.mark === null ? '' : `${part.text}，请核对`,
    })),
  );

/** A narrow phone in large mode sets about so many characters to a line. */
const LINE = 16;

/**
 * @param lines that stay in sight while the text is folded.
 * @returns the paragraphs that fill them, and whether more than a few lines are left over.
 */
export function foldText(
  paragraphs: readonly ShownPart[][],
  lines: number,
): { first: ShownPart[][]; more: boolean } {
  let filled = 0;
  let taken = 0;
  for (const parts of paragraphs) {
    const length = parts.reduce((sum, { text }) => sum + Array.from(text).length, 2);
    if (filled < lines * 1.6) taken += 1;
    filled += Math.ceil(length / LINE);
  }
  const more = filled > lines * 1.6;
  return { first: more ? paragraphs.slice(0, taken) : [...paragraphs], more };
}

/** Whether a work is read: its title then stands above it, not below. */
export const isRead = ([first]: readonly PieceView[]): boolean =>
  first !== undefined && (first.text !== null || first.link !== null);
