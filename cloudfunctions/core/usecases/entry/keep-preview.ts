import { sniff, SNIFF_BYTES } from '../../../../miniprogram/shared/media-type';
import { inspect } from '../../media/inspect';
import { note } from '../../runtime/log';
import { fetchCopy, openFile } from '../../stores/files';

/** A preview larger than this is no preview, bytes. */
const MOST_PREVIEW_BYTES = 1024 * 1024;
const EXTENSIONS = { 'image/jpeg': 'jpg', 'image/png': 'png' } as const;

/**
 * Copies the preview that the phone made, if it is a small picture. A work does not fail for it.
 * @returns its cloud file id, or null with a line in the log.
 */
export async function keepPreview(file: string): Promise<string | null> {
  try {
    const stored = await openFile(file);
    if (stored === null) return ignored('missing');
    const { source } = stored;
    if (source.size > MOST_PREVIEW_BYTES) return ignored('too large');
    const sniffed = sniff(await source.read(0, SNIFF_BYTES));
    if (!('type' in sniffed) || sniffed.type === 'video/mp4') return ignored('not a picture');
    if ('problem' in (await inspect(sniffed.type, source))) return ignored('broken');
    const copy = await fetchCopy(stored);
    try {
      return await copy.keep(`preview.${EXTENSIONS[sniffed.type]}`);
    } finally {
      await copy.discard();
    }
  } catch (error) {
    return ignored(error instanceof Error ? error.name : 'unknown');
  }
}

function ignored(why: string): null {
  note('preview.ignored', { why });
  return null;
}
