import type { CampaignView } from '../../../../../miniprogram/shared/campaign/view';
import type { StoredMedia } from '../../../../../miniprogram/shared/contract';
import type { MediaType } from '../../../../../miniprogram/shared/vocabulary';
import { refused } from '../../../ground/fault';
import { note } from '../../../ground/log';
import { fileKeyOf, findByFileKey } from '../../stores/entries';
import { fetchCopy, FileChanged } from '../../../files/stores/files';
import type { Ticket } from '../../../files/stores/tickets';
import { keepPoster } from './keep-poster';
import { proveFile } from './prove-file';
import { duplicateRefused, fileChanged } from './refusals';

export interface KeptMedia {
  media: StoredMedia;
  /** Cloud file ids of what was sent in, kept where no phone can read; a picture needs no poster. */
  original: string;
  poster: string | null;
  fileKey: string;
}

const EXTENSIONS = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'video/mp4': 'mp4',
  'video/quicktime': 'mov',
} satisfies Record<MediaType, string>;

/** What was sent, and who may send the same file only once. */
export interface SentMedia {
  file: string;
  preview: string | null;
  fileOwner: string;
}

/**
 * Proves an uploaded file and copies it to where no client can write.
 * @throws ActionFault REFUSED when the file breaks a rule, changes meanwhile or was submitted before.
 */
export async function keepMedia(
  campaign: CampaignView,
  ticket: Ticket,
  sent: SentMedia,
): Promise<KeptMedia> {
  try {
    return await prove(campaign, ticket, sent);
  } catch (error) {
    if (error instanceof FileChanged) throw refused(fileChanged(campaign));
    throw error;
  }
}

async function prove(campaign: CampaignView, ticket: Ticket, sent: SentMedia): Promise<KeptMedia> {
  const { stored, type, facts } = await proveFile(campaign, ticket, sent.file);
  const copy = await fetchCopy(stored);
  note('media.checked', {
    type,
    bytes: stored.source.size,
    bytesRead: stored.source.fetched,
    rssMB: Math.round(process.memoryUsage().rss / 1_048_576),
  });
  try {
    const own = fileKeyOf(campaign.id, sent.fileOwner, copy.sha256);
    const fileKey = campaign.oncePerFile === null ? `${own}:${ticket._id}` : own;
    await refuseDuplicate(campaign, fileKey);
    const [original, poster] = await Promise.all([
      copy.keep('originals', `original.${EXTENSIONS[type]}`),
      sent.preview === null || ticket.kind !== 'video' ? null : keepPoster(campaign, sent.preview),
    ]);
    const { size: bytes } = stored.source;
    const media = { file: null, preview: null, type, bytes, ...facts, sha256: copy.sha256 };
    return { media, fileKey, original, poster };
  } finally {
    await copy.discard();
  }
}

/** @throws ActionFault REFUSED naming the entry that stands for the same author and file. */
export async function refuseDuplicate(
  { oncePerFile }: CampaignView,
  fileKey: string,
): Promise<void> {
  if (oncePerFile === null) return;
  const standing = await findByFileKey(fileKey);
  if (standing !== null) throw refused(duplicateRefused(oncePerFile.source, standing));
}
