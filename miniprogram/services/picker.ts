import { SNIFF_BYTES } from '../shared/media-type';
import type { MediaKind } from '../shared/vocabulary';
import type { ChosenMedia } from './draft';
import { previewOfImage, previewOfVideo } from './preview';
import { agreeToPrivacy } from './privacy';

export type Picked =
  | { state: 'picked'; media: ChosenMedia; head: Uint8Array }
  | { state: 'cancelled' }
  /** The privacy guide was declined. */
  | { state: 'privacy' }
  /** The system keeps WeChat from the album or camera. */
  | { state: 'denied' }
  | { state: 'unreadable' };

/**
 * Lets the person choose or take one picture or video and reads its first bytes.
 * @param onChosen called once there is a file to look at, which may take a moment.
 */
export async function pickMedia(kind: MediaKind, onChosen: () => void): Promise<Picked> {
  if (!(await agreeToPrivacy())) return { state: 'privacy' };
  const chosen = await choose(kind);
  if ('refused' in chosen) return { state: chosen.refused };
  onChosen();
  const { tempFilePath: path, size: bytes, width, height, duration, thumbTempFilePath } = chosen;
  const head = await readHead(path, bytes);
  if (head === null) return { state: 'unreadable' };
  const media: ChosenMedia = {
    kind,
    path,
    extension: extensionOf(path),
    bytes,
    width: width || 0,
    height: height || 0,
    seconds: kind === 'video' ? duration || 0 : null,
    preview: kind === 'video' ? await previewOfVideo(thumbTempFilePath) : null,
  };
  return { state: 'picked', media, head };
}

/** Adds the list picture. Apart from picking, because it is only worth making of a file that will be used. */
export async function withPreview(media: ChosenMedia): Promise<ChosenMedia> {
  if (media.kind === 'video') return media;
  return { ...media, preview: await previewOfImage(media.path, media.width, media.bytes) };
}

type Refused = { refused: 'cancelled' | 'denied' };

function choose(kind: MediaKind): Promise<WechatMiniprogram.MediaFile | Refused> {
  return new Promise((resolve) => {
    wx.chooseMedia({
      count: 1,
      mediaType: [kind],
      sourceType: ['album', 'camera'],
      // The organizer judges the photograph as it was taken.
      sizeType: ['original'],
      maxDuration: 60,
      success: ({ tempFiles: [file] }) => resolve(file ?? { refused: 'cancelled' }),
      fail: ({ errMsg }) => resolve({ refused: /cancel/.test(errMsg) ? 'cancelled' : 'denied' }),
    });
  });
}

/** An empty file has no head; WeChat refuses to read zero bytes. */
function readHead(filePath: string, bytes: number): Promise<Uint8Array | null> {
  if (bytes === 0) return Promise.resolve(new Uint8Array(0));
  return new Promise((resolve) => {
    wx.getFileSystemManager().readFile({
      filePath,
      position: 0,
      length: Math.min(SNIFF_BYTES, bytes),
      success: ({ data }) => resolve(typeof data === 'string' ? null : new Uint8Array(data)),
      fail: () => resolve(null),
    });
  });
}

function extensionOf(path: string): string {
  return (/\.([A-Za-z0-9]+)$/.exec(path)?.[1] ?? '').toLowerCase();
}
