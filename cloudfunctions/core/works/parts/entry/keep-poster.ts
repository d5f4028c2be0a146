import { sniff, SNIFF_BYTES } from '../../../../../miniprogram/shared/media/type';
import { inspect } from '../../../../../miniprogram/shared/media/inspect';
import type { CampaignView } from '../../../../../miniprogram/shared/campaign/view';
import { mayUseInside } from '../../../../../miniprogram/shared/files/media-inside';
import type { MediaType } from '../../../../../miniprogram/shared/vocabulary';
import { note } from '../../../ground/log';
import { fetchCopy, openFile } from '../../../files/stores/files';

/** A poster larger than this is none, bytes. */
const MOST_POSTER_BYTES = 1024 * 1024;
const EXTENSIONS = { 'image/jpeg': 'jpg', 'image/png': 'png' } as const;

const isPicture = (type: MediaType): type is keyof typeof EXTENSIONS => type in EXTENSIONS;

/**
 * Copies the poster that the phone made of a film, if it is a small picture. A work does not fail for it.
 * @returns its cloud file id, or null with a line in the log.
 */
export async function keepPoster(campaign: CampaignView, file: string): Promise<string | null> {
  try {
    const stored = await openFile(file);
    if (stored === null) return ignored('missing');
    const { source } = stored;
    if (source.size > MOST_POSTER_BYTES) return ignored('too large');
    const sniffed = sniff(await source.read(0, SNIFF_BYTES));
    if (!('type' in sniffed) || !isPicture(sniffed.type)) return ignored('not a picture');
    const inside = await inspect(sniffed.type, source);
    if (!mayUseInside({ form: 'image', source: campaign.ticket.source }, inside).allowed)
      return ignored('broken');
    const copy = await fetchCopy(stored);
    try {
      return await copy.keep('originals', `poster.${EXTENSIONS[sniffed.type]}`);
    } finally {
      await copy.discard();
    }
  } catch (error) {
    return ignored(error instanceof Error ? error.name : 'unknown');
  }
}

function ignored(why: string): null {
  note('poster.ignored', { why });
  return null;
}
