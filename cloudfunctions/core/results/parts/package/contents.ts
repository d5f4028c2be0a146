import type { WorkForm } from '../../../../../miniprogram/shared/campaign/kind';
import type { PaperView } from '../../../../../miniprogram/shared/campaign/office';
import type { Piece } from '../../../works/stores/pieces';

/** A file of a package before it is packed. */
export interface PlannedFile {
  name: string;
  /** About, until it is made. */
  bytes: number;
  content:
    | { is: 'form' }
    /** Cloud file id, as it was sent in. */
    | { is: 'original'; file: string }
    | { is: 'document'; text: string }
    | { is: 'note'; text: string };
}

/** A form or a note takes about so much. */
const SMALL_BYTES = 16 * 1024;

/** Forms of the pieces that a paper holds; null is every one. */
export const HOLDS: Record<Exclude<PaperView['holds'], 'form'>, readonly WorkForm[] | null> = {
  work: null,
  text: ['text', 'h5'],
  picture: ['image'],
  film: ['video', 'audio'],
};

/** What lies in the folder of a work, and how many of its files are gone. */
export function contentsOf(
  papers: readonly PaperView[],
  pieces: readonly Piece[],
): { files: PlannedFile[]; erased: number } {
  const files = papers.flatMap(({ name, holds }): PlannedFile[] => {
    if (holds === 'form')
      return [{ name: `${name}.docx`, bytes: SMALL_BYTES, content: { is: 'form' } }];
    const forms = HOLDS[holds];
    return pieceFiles(
      name,
      pieces.filter(({ form }) => forms === null || forms.includes(form)),
    );
  });
  return { files, erased: pieces.filter(isErased).length };
}

const isErased = ({ file }: Piece): boolean => file?.original === '';

/** Each piece under the name of the paper, numbered where there are several; what is said of them stands beside. */
function pieceFiles(paper: string, pieces: readonly Piece[]): PlannedFile[] {
  const one = pieces.length === 1;
  const named = pieces.flatMap((piece, index) => {
    const stem = one ? paper : `${paper}-${String(index + 1)}`;
    return fileOf(piece, stem).map((file) => ({ file, caption: piece.caption }));
  });
  const said = named.filter(({ caption }) => caption !== '');
  const captions = said.map(({ file, caption }) => `${file.name}：${caption}`).join('\n');
  return [
    ...named.map(({ file }) => file),
    ...(said.length === 0
      ? []
      : [
          {
            name: `${paper}说明.txt`,
            bytes: SMALL_BYTES,
            content: { is: 'note', text: captions },
          } as const,
        ]),
  ];
}

function fileOf({ file, text, link, carrier }: Piece, stem: string): PlannedFile[] {
  switch (carrier) {
    case 'upload':
      if (file === null || file.original === '') return [];
      return [
        {
          name: `${stem}.${file.format}`,
          bytes: file.bytes,
          content: { is: 'original', file: file.original },
        },
      ];
    case 'typed':
      if (text === null) return [];
      return [
        {
          name: `${stem}.docx`,
          bytes: SMALL_BYTES + 3 * text.length,
          content: { is: 'document', text },
        },
      ];
    case 'link':
      if (link === null) return [];
      return [{ name: `${stem}链接.txt`, bytes: SMALL_BYTES, content: { is: 'note', text: link } }];
    default:
      return carrier satisfies never;
  }
}
