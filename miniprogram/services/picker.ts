import type { Inspected } from '../shared/media/inspect';
import { SNIFF_BYTES } from '../shared/media/type';
import type { MediaForm } from '../shared/campaign/kind';
import type { ChosenMedia } from '../state/draft';
import { lookInside, readPart } from './file-inside';
import { previewOfImage, previewOfVideo } from './preview';
import { agreeToPrivacy } from './privacy';

export type Picked =
  | { state: 'picked'; media: ChosenMedia; head: Uint8Array; inside: Inspected | null }
  | { state: 'cancelled' }
  /** The privacy guide was declined. */
  | { state: 'privacy' }
  /** The system keeps WeChat from the album or camera. */
  | { state: 'denied' }
  | { state: 'unreadable' };

/** A chosen file, its first bytes, and what it says of itself; null where the phone cannot read it. */
export interface PickedFile {
  media: ChosenMedia;
  head: Uint8Array | null;
  inside: Inspected | null;
}

export type PickedFiles =
  | { state: 'picked'; files: PickedFile[] }
  | { state: 'cancelled' }
  | { state: 'privacy' }
  | { state: 'denied' };

/** A kind of work that something is chosen for. */
export interface PickedKind {
  id: string;
  form: MediaForm;
}

/** WeChat lets a person choose so many at once. */
export const PICK_AT_ONCE = 20;

/**
 * Lets the person choose or take one picture or video and reads its first bytes.
 * @param onChosen called once there is a file to look at, which may take a moment.
 */
export async function pickMedia(kind: PickedKind, onChosen: () => void): Promise<Picked> {
  const picked = await pickFiles({ count: 1, kinds: [kind] }, onChosen);
  if (picked.state !== 'picked') return picked;
  const [file] = picked.files;
  if (file === undefined) return { state: 'cancelled' };
  const { media, head, inside } = file;
  return head === null ? { state: 'unreadable' } : { state: 'picked', media, head, inside };
}

/**
 * Lets the person choose several pictures and videos and reads the first bytes of each.
 * @param onChosen called with their number once there are files to look at.
 */
export async function pickFiles(
  { count, kinds }: { count: number; kinds: readonly PickedKind[] },
  onChosen: (count: number) => void,
): Promise<PickedFiles> {
  if (!(await agreeToPrivacy())) return { state: 'privacy' };
  const chosen = await choose(Math.min(count, PICK_AT_ONCE), kinds);
  if ('refused' in chosen) return { state: chosen.refused };
  onChosen(chosen.files.length);
  const files: PickedFile[] = [];
  for (const file of chosen.files) files.push(await look(file));
  return { state: 'picked', files };
}

async function look(file: Chosen): Promise<PickedFile> {
  const { kind, tempFilePath: path, size: bytes, width, height, duration } = file;
  const media: ChosenMedia = {
    kind: kind.id,
    form: kind.form,
    path,
    extension: extensionOf(path),
    bytes,
    width: width || 0,
    height: height || 0,
    seconds: kind.form === 'video' ? duration || 0 : null,
    preview: kind.form === 'video' ? await previewOfVideo(file.thumbTempFilePath) : null,
  };
  const head = await readHead(path, bytes);
  return { media, head, inside: head === null ? null : await lookInside(path, bytes, head) };
}

/** Adds the list picture. Apart from picking, because it is only worth making of a file that will be used. */
export async function withPreview(media: ChosenMedia): Promise<ChosenMedia> {
  if (media.form === 'video') return media;
  return { ...media, preview: await previewOfImage(media.path, media.width, media.bytes) };
}

type Refused = { refused: 'cancelled' | 'denied' };
type Chosen = WechatMiniprogram.MediaFile & { kind: PickedKind };

function choose(
  count: number,
  kinds: readonly PickedKind[],
): Promise<{ files: Chosen[] } | Refused> {
  return new Promise((resolve) => {
    wx.chooseMedia({
      count,
      mediaType: [...new Set(kinds.map(({ form }) => form))],
      sourceType: ['album', 'camera'],
      // The organizer judges the photograph as it was taken.
      sizeType: ['original'],
      maxDuration: 60,
      success: ({ tempFiles }) => {
        const files = tempFiles.flatMap((file) => {
          const kind = kindOf(file, kinds);
          return kind === undefined ? [] : [{ ...file, kind }];
        });
        resolve(files.length === 0 ? { refused: 'cancelled' } : { files });
      },
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
