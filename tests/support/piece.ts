import type { PieceView } from '../../miniprogram/shared/contract';
import { aPieceView } from './piece-view';

/** A picture with its small one; all else by what a test is about. */
export const aPiece = (own: Partial<PieceView> = {}): PieceView =>
  aPieceView({
    file: 'cloud://shown.jpg',
    preview: 'cloud://small.jpg',
    width: 1200,
    height: 900,
    ...own,
  });

const NO_FILE = {
  file: null,
  preview: null,
  mediaType: null,
  width: 0,
  height: 0,
  bytes: null,
} satisfies Partial<PieceView>;

export const aText = (text: string, own: Partial<PieceView> = {}): PieceView =>
  aPiece({ ...NO_FILE, form: 'text', carrier: 'typed', text, ...own });

export const aLink = (link: string, own: Partial<PieceView> = {}): PieceView =>
  aPiece({ ...NO_FILE, form: 'video', carrier: 'link', link, ...own });

export const aFilm = (own: Partial<PieceView> = {}): PieceView =>
  aPiece({
    form: 'video',
    file: 'cloud://shown.mp4',
    preview: 'cloud://poster.jpg',
    mediaType: 'video/mp4',
    width: 1920,
    height: 1080,
    durationMs: 65_000,
    ...own,
  });

/** Pieces with their places, in the order given. */
export const inOrder = (...pieces: PieceView[]): PieceView[] =>
  pieces.map((piece, at) => ({ ...piece, at }));
