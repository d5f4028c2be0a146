import type { Carrier } from '../shared/campaign/kind';
import type { ChosenMedia } from './chosen-media';
import type { Content, FilePiece } from './content';

/** What somebody does to a work before it is sent. */
export type ContentChange =
  /** Another way of handing it in; what stands under the others stays. */
  | { act: 'carry'; carrier: Carrier }
  | { act: 'write'; text: string }
  | { act: 'link'; link: string }
  | { act: 'captionLink'; caption: string }
  | { act: 'caption'; id: string; caption: string }
  /** One place forward or back; the first goes no further forward, the last no further back. */
  | { act: 'move'; id: string; by: -1 | 1 }
  | { act: 'remove'; id: string };

export function changeContent(content: Content, change: ContentChange): Content {
  switch (change.act) {
    case 'carry':
      return { ...content, carrier: change.carrier };
    case 'write':
      return { ...content, text: change.text };
    case 'link':
      return { ...content, link: change.link };
    case 'captionLink':
      return { ...content, linkCaption: change.caption };
    case 'caption': {
      const { id, caption } = change;
      const files = content.files.map((file) => (file.id === id ? { ...file, caption } : file));
      return { ...content, files };
    }
    case 'move':
      return moveFile(content, change.id, change.by);
    case 'remove':
      return { ...content, files: content.files.filter(({ id }) => id !== change.id) };
  }
}

/** A ticket is given for the files that there were: with one more, a new one is asked for. */
const withFiles = (content: Content, files: FilePiece[]): Content => ({
  ...content,
  files,
  upload: null,
});

/**
 * One more file at the end.
 * @param id made for it on this phone.
 */
export const addFile = (content: Content, id: string, media: ChosenMedia): Content =>
  withFiles({ ...content, carrier: 'upload', lost: content.lost.slice(1) }, [
    ...content.files,
    { id, media, caption: '' },
  ]);

/** One file in the place of whatever there was; its caption stays. */
export const onlyFile = (content: Content, id: string, media: ChosenMedia): Content =>
  withFiles({ ...content, carrier: 'upload', lost: [] }, [
    { id, media, caption: content.files[0]?.caption ?? '' },
  ]);

function moveFile(content: Content, id: string, by: -1 | 1): Content {
  const at = content.files.findIndex((file) => file.id === id);
  const moved = content.files[at];
  const other = content.files[at + by];
  if (moved === undefined || other === undefined) return content;
  const files = content.files.map((file, place) =>
    place === at ? other : place === at + by ? moved : file,
  );
  return { ...content, files };
}
