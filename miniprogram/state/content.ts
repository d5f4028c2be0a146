import { CARRIERS, type Carrier, type KindView } from '../shared/campaign/kind';
import { restoreMedia, type ChosenMedia } from './chosen-media';
import { bag, list, text } from './stored';
import { restoreUpload, type UploadRecord } from './upload-record';

/** One file of a work, with its caption. */
export interface FilePiece {
  /** Made on this phone. */
  id: string;
  media: ChosenMedia;
  caption: string;
}

/**
 * What somebody means to hand in as a work of one kind. What was typed, chosen and pasted stands side by side, so that
 * another way of handing it in loses nothing; the work is made of what `carrier` says.
 */
export interface Content {
  carrier: Carrier;
  text: string;
  link: string;
  linkCaption: string;
  files: FilePiece[];
  /** Describes files to choose again, when the phone no longer has them. */
  lost: string[];
  upload: UploadRecord | null;
}

/** The order in which ways of handing in are offered: what can be done at once comes first. */
const OFFERED = ['typed', 'upload', 'link'] as const satisfies readonly Carrier[];

/** The ways in which works of a kind can be handed in, as they are offered. */
export const carriersOf = ({ carriers }: Pick<KindView, 'carriers'>): Carrier[] =>
  OFFERED.filter((carrier) => carriers.includes(carrier));

export const emptyContent = (kind: Pick<KindView, 'carriers'>): Content => ({
  carrier: carriersOf(kind)[0] ?? 'upload',
  text: '',
  link: '',
  linkCaption: '',
  files: [],
  lost: [],
  upload: null,
});

/** Whether there is something that would be missed. */
export const holdsContent = ({ text: typed, link, files, lost }: Content): boolean =>
  typed.trim() !== '' || link.trim() !== '' || files.length > 0 || lost.length > 0;

/** Reads a stored content back; what no longer fits the kind is dropped, the rest is kept. */
export function restoreContent(stored: unknown, kind: KindView): Content {
  const from = bag(stored);
  const files = list(from.files).flatMap((file) => restorePiece(file, kind));
  const carrier = CARRIERS.find((one) => one === from.carrier && kind.carriers.includes(one));
  return {
    carrier: carrier ?? emptyContent(kind).carrier,
    text: text(from.text) ?? '',
    link: text(from.link) ?? '',
    linkCaption: text(from.linkCaption) ?? '',
    files,
    lost: list(from.lost).flatMap((one) => text(one) ?? []),
    upload: restoreUpload(from.upload),
  };
}

function restorePiece(stored: unknown, kind: KindView): FilePiece[] {
  const from = bag(stored);
  const id = text(from.id);
  const media = restoreMedia(from.media, kind);
  if (id === null || media === null) return [];
  return [{ id, media, caption: text(from.caption) ?? '' }];
}
