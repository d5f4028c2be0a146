import type { Inspected } from '../shared/media/inspect';
import { SNIFF_BYTES } from '../shared/media/type';
import type { Format, WorkForm } from '../shared/campaign/kind';
import type { ChosenMedia } from '../state/chosen-media';
import { lookInside, readPart } from './file-inside';
import { previewOfImage, previewOfVideo } from './preview';
import { agreeToPrivacy } from './privacy';

/** A chosen file, its first bytes, and what it says of itself; null where the phone cannot read it. */
export interface PickedFile {
  media: ChosenMedia;
  head: Uint8Array | null;
  inside: Inspected | null;
}

export type PickedFiles =
  | { state: 'picked'; files: PickedFile[] }
  | { state: 'cancelled' }
  /** The privacy guide was declined. */
  | { state: 'privacy' }
  /** The system keeps WeChat from the album or camera. */
  | { state: 'denied' };

/** A kind of work that something is chosen for. */
export interface PickedKind {
  id: string;
  form: WorkForm;
  formats: readonly Format[];
}

/** Where files are chosen: out of the album or with the camera, or out of a chat. */
export type Place = 'album' | 'chat';

/** WeChat lets a person choose so many at once. */
export const PICK_AT_ONCE = 20;

/**
 * Lets the person choose files and reads the first bytes of each.
 * @param kinds they may be for; out of a chat they are for the first.
 * @param onChosen called with their number once there are files to look at.
 */
export async function pickFiles(
  { count, kinds, place }: { count: number; kinds: readonly PickedKind[]; place: Place },
  onChosen: (count: number) => void,
): Promise<PickedFiles> {
  if (!(await agreeToPrivacy())) return { state: 'privacy' };
  const most = Math.min(count, PICK_AT_ONCE);
  const chosen = await (place === 'album' ? choose(most, kinds) : chooseInChat(most, kinds));
  if ('refused' in chosen) return { state: chosen.refused };
  onChosen(chosen.files.length);
  const files: PickedFile[] = [];
  for (const file of chosen.files) files.push(await look(file));
  return { state: 'picked', files };
}

async function look(file: Chosen): Promise<PickedFile> {
  const { kind, tempFilePath: path, name, size: bytes, width, height, duration } = file;
  const head = await readHead(path, bytes);
  const inside = head === null ? null : await lookInside(path, bytes, head);
  const media: ChosenMedia = {
    kind: kind.id,
    form: kind.form,
    path,
    extension: extensionOf(name),
    bytes,
    width: width || 0,
    height: height || 0,
    seconds: kind.form === 'video' ? duration : null,
    preview: kind.form === 'video' ? await previewOfVideo(file.thumbTempFilePath) : null,
    measured: null,
  };
  return { media: withFacts(media, inside), head, inside };
}

/** What a chat does not tell of a picture or film, the file itself does. */
function withFacts(media: ChosenMedia, inside: Inspected | null): ChosenMedia {
  if (inside === null || 'problem' in inside || media.width > 0) return media;
  const { width, height, durationMs } = inside.facts;
  const seconds = media.form === 'video' && durationMs !== null ? durationMs / 1000 : media.seconds;
  return { ...media, width, height, seconds };
}

/** Adds the list picture. Apart from picking, because it is only worth making of a file that will be used. */
export async function withPreview(media: ChosenMedia): Promise<ChosenMedia> {
  if (media.form !== 'image') return media;
  return { ...media, preview: await previewOfImage(media.path, media.width, media.bytes) };
}

type Refused = { refused: 'cancelled' | 'denied' };
interface Chosen {
  kind: PickedKind;
  tempFilePath: string;
  /** With its ending. */
  name: string;
  size: number;
  width: number;
  height: number;
  /** Seconds; null where nobody tells. */
  duration: number | null;
  thumbTempFilePath: string | undefined;
}

function choose(
  count: number,
  kinds: readonly PickedKind[],
): Promise<{ files: Chosen[] } | Refused> {
  return new Promise((resolve) => {
    wx.chooseMedia({
      count,
      mediaType: [...new Set(kinds.map(({ form }) => (form === 'video' ? 'video' : 'image')))],
      sourceType: ['album', 'camera'],
      // The organizer judges the photograph as it was taken.
      sizeType: ['original'],
      maxDuration: 60,
      success: ({ tempFiles }) => {
        const files = tempFiles.flatMap((file) => {
          const kind = kindOf(file, kinds);
          if (kind === undefined) return [];
          return [{ ...file, kind, name: file.tempFilePath, duration: file.duration || 0 }];
        });
        resolve(files.length === 0 ? { refused: 'cancelled' } : { files });
      },
      fail: ({ errMsg }) => resolve({ refused: /cancel/.test(errMsg) ? 'cancelled' : 'denied' }),
    });
  });
}

function chooseInChat(
  count: number,
  kinds: readonly PickedKind[],
): Promise<{ files: Chosen[] } | Refused> {
  const [kind] = kinds;
  if (kind === undefined) return Promise.resolve({ refused: 'cancelled' });
  const inAlbum = kind.form === 'image' || kind.form === 'video';
  return new Promise((resolve) => {
    wx.chooseMessageFile({
      count,
      // Pictures and films are sent in a chat as such or as files.
      ...(inAlbum ? { type: 'all' } : { type: 'file', extension: [...kind.formats] }),
      success: ({ tempFiles }) =>
        resolve({
          files: tempFiles.map(({ path, name, size }) => ({
            ...{ kind, tempFilePath: path, name, size, width: 0, height: 0, duration: null },
            thumbTempFilePath: undefined,
          })),
        }),
      fail: ({ errMsg }) => resolve({ refused: /cancel/.test(errMsg) ? 'cancelled' : 'denied' }),
    });
  });
}

/** Where only one kind was asked for, that is what the person means the file to be. */
function kindOf(
  { fileType }: WechatMiniprogram.MediaFile,
  kinds: readonly PickedKind[],
): PickedKind | undefined {
  const form = fileType === 'video' ? 'video' : 'image';
  return kinds.length === 1 ? kinds[0] : (kinds.find((kind) => kind.form === form) ?? kinds[0]);
}

/** An empty file has no head; WeChat refuses to read zero bytes. */
async function readHead(path: string, bytes: number): Promise<Uint8Array | null> {
  if (bytes === 0) return new Uint8Array(0);
  return readPart(path, 0, Math.min(SNIFF_BYTES, bytes)).catch(() => null);
}

function extensionOf(path: string): string {
  return (/\.([A-Za-z0-9]+)$/.exec(path)?.[1] ?? '').toLowerCase();
}
