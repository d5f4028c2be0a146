import type { Carrier, Format, WorkForm } from '../../../../miniprogram/shared/campaign/kind';
import type { InspectionState } from '../../../../miniprogram/shared/vocabulary';
import { collection, command } from '../../ground/database';

/** One piece of a work: a file, a text, or the address where it is published. `_id` is `<entry>:<at>`. */
export interface Piece {
  _id: string;
  campaign: string;
  entry: string;
  /** openid of whoever sent the work in. */
  owner: string;
  /** Its place in the work, from 0. */
  at: number;
  /** The campaign's own id of the kind of work it belongs to. */
  kind: string;
  /** What it is itself: a text may be told with pictures. */
  form: WorkForm;
  carrier: Carrier;
  caption: string;
  /** Null for what is no file. */
  file: PieceFile | null;
  /** Typed in, or taken from a document; null for what is no text. */
  text: string | null;
  /** Where it is published or kept; null for what is here. */
  link: string | null;
}

/** The file of a piece: what was sent in, and what is shown of it. */
export interface PieceFile {
  /** What it is by its own bytes. */
  format: Format;
  bytes: number;
  sha256: string;
  /** Of what was sent in, pixels and ms; 0 and null for a document. */
  width: number;
  height: number;
  durationMs: number | null;
  /** The file as it was sent in, where no phone can read it; the organizer sees it on request. Empty once erased. */
  original: string;
  /** The poster that the phone made of a film, as it was sent in; null for everything else. */
  poster: string | null;
  /** Cloud file id of what is shown: a re-encoded picture or a cleaned film; null until the inspection made it. */
  shown: string | null;
  /** Thumbnail or poster, re-encoded; null until the inspection made it, or when there is none. */
  preview: string | null;
  inspection: Inspection;
}

/** How far the inspection of a file has come; `dueAt` orders the work, ms. */
export interface Inspection {
  state: InspectionState;
  attempts: number;
  dueAt: number;
  /** When it was last tried, ms; null before. */
  at: number | null;
  /** What is wrong with the file, see `INSPECTION_PROBLEMS`; null while nothing is. */
  problem: string | null;
  /** Works that looked alike when it was inspected. */
  lookalikes: number;
}

/** A piece that holds a file. */
export type FilePiece = Piece & { file: PieceFile };

export const isFile = (piece: Piece): piece is FilePiece => piece.file !== null;

const pieces = collection<Piece>('pieces');

export const pieceId = (entry: string, at: number): string => `${entry}:${String(at)}`;

/** The ids of all pieces of a work. */
export const pieceIds = ({ _id, pieces: count }: { _id: string; pieces: number }): string[] =>
  Array.from({ length: count }, (_, at) => pieceId(_id, at));

/** @returns false when the work has a piece in that place. */
export const insertPiece = async (piece: Piece): Promise<boolean> =>
  (await pieces.insert(piece)).inserted;

/** The piece in a place of a work, or null. */
export const findPiece = (entry: string, at: number): Promise<Piece | null> =>
  pieces.find(pieceId(entry, at));

/** Pieces that one read gives. */
export const MOST_PIECES = 1000;

/** The pieces of some works (at most 100, of at most 1000 pieces), in their places work by work. */
export const piecesIn = async (entries: readonly string[]): Promise<Piece[]> =>
  entries.length === 0
    ? []
    : pieces.list(
        { entry: command.in([...entries]) },
        {
          order: [
            ['entry', 'asc'],
            ['at', 'asc'],
          ],
          limit: MOST_PIECES,
        },
      );

/** Any pieces in the order of their ids, to be gone through once. @param after id; null at the beginning. */
export const piecesAfter = (
  campaign: string,
  after: string | null,
  limit: number,
): Promise<Piece[]> =>
  pieces.list(after === null ? { campaign } : { campaign, _id: command.gt(after) }, {
    order: [['_id', 'asc']],
    limit,
  });

/**
 * Forgets the file of a piece whose bytes are gone: what was sent in, and what was made of it to be shown if it is
 * shown no more. An inspection that is under way finds that somebody else has claimed it.
 */
export async function forgetFile(
  { _id, file }: Pick<FilePiece, '_id' | 'file'>,
  shown: boolean,
): Promise<void> {
  await pieces.change(
    { _id },
    {
      'file.original': '',
      'file.poster': null,
      ...(shown ? {} : { 'file.shown': null, 'file.preview': null }),
      ...(file.inspection.state === 'passed'
        ? {}
        : {
            'file.inspection.state': 'failed',
            'file.inspection.problem': 'erased',
            'file.inspection.attempts': command.inc(1),
          }),
    },
  );
}

/** Forgets what a piece says in words: the text, the caption and the address. */
export async function forgetWords(id: string): Promise<void> {
  await pieces.change({ _id: id }, { text: null, caption: '', link: null });
}

/** Removes the pieces of works (at most 100) that never came to be. @returns how many there were. */
export const removePieces = (entries: readonly string[]): Promise<number> =>
  pieces.remove({ entry: command.in([...entries]) });
