import type { Input, Output } from '../../miniprogram/shared/contract';
import { NOTHING_DECLARED } from '../../miniprogram/shared/works/declared';

type Submission = Input<'entry.submit'>;

/** Asks for leave to send in a work that is one file. */
export const aWish = (kind: string, extension: string, bytes: number): Input<'upload.ticket'> => ({
  kind,
  files: [{ extension, bytes }],
});

/** Where that one file is uploaded to. */
export function placeIn({ files: [place] }: Output<'upload.ticket'>): {
  filePath: string;
  previewPath: string;
} {
  if (place === undefined) throw new Error('a ticket without a file');
  return place;
}

/** What such a work says beside the form: one piece, nothing declared, no warning read. */
export const oneFile = (
  file: string,
  preview: string | null = null,
): Pick<Submission, 'pieces' | 'declared' | 'acknowledged'> => ({
  pieces: [{ carrier: 'upload', file, preview, caption: '' }],
  declared: NOTHING_DECLARED,
  acknowledged: [],
});

/** The cloud file id of the first piece. */
export function fileIn({ pieces: [piece] }: Pick<Submission, 'pieces'>): string {
  if (piece?.carrier !== 'upload') throw new Error('a work without a file');
  return piece.file;
}

/** And that of its poster; null where there is none. */
export const posterIn = ({ pieces: [piece] }: Pick<Submission, 'pieces'>): string | null =>
  piece?.carrier === 'upload' ? piece.preview : null;
