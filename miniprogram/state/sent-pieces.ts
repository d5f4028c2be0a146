import type { SentPiece } from '../shared/contract/views-parts';
import { tidyPiece } from '../shared/files/pieces';
import type { Content } from './content';
import type { UploadRecord } from './upload-record';

type Ids = { file: string; preview: string | null };

/** A work as it is sent, in the order in which it is shown; files that did not arrive are left out. */
export const sentPieces = (content: Content, { files }: UploadRecord): SentPiece[] =>
  pieces(content, (id) => {
    const sent = files.find(({ piece }) => piece === id);
    if (sent === undefined || sent.file === null) return null;
    return { file: sent.file, preview: sent.preview };
  });

/** What a work will be made of, before anything is uploaded. */
export const piecesOf = (content: Content): SentPiece[] =>
  pieces(content, () => ({ file: '', preview: null }));

function pieces(content: Content, idsOf: (piece: string) => Ids | null): SentPiece[] {
  const { carrier, text, link, linkCaption } = content;
  switch (carrier) {
    case 'typed':
      return [tidyPiece({ carrier, text })];
    case 'link':
      return [tidyPiece({ carrier, link, caption: linkCaption })];
    case 'upload':
      return content.files.flatMap(({ id, caption }): SentPiece[] => {
        const ids = idsOf(id);
        return ids === null ? [] : [tidyPiece({ carrier, ...ids, caption })];
      });
  }
}
