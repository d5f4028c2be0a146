import type { CampaignView } from '../../../../../miniprogram/shared/campaign/view';
import type { KindView } from '../../../../../miniprogram/shared/campaign/kind';
import { refused } from '../../../ground/fault';
import { note } from '../../../ground/log';
import { fileKeyOf, findByFileKeys } from '../../stores/entries';
import type { PieceFile } from '../../stores/pieces';
import { fetchCopy, FileChanged } from '../../../files/stores/files';
import type { Ticket } from '../../../files/stores/tickets';
import { keepPoster } from './keep-poster';
import { proveFile } from './prove-file';
import { duplicateRefused, fileChanged } from './refusals';

/** A file as it is kept, before anything was made of it. */
export interface KeptMedia {
  file: Omit<PieceFile, 'shown' | 'preview' | 'inspection'>;
  /** Null where the same file may be sent in again. */
  fileKey: string | null;
}

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
  kind: KindView,
  ticket: Ticket,
  sent: SentMedia,
): Promise<KeptMedia> {
  try {
    return await prove(campaign, kind, ticket, sent);
  } catch (error) {
    if (error instanceof FileChanged) throw refused(fileChanged(campaign));
    throw error;
  }
}

async function prove(
  campaign: CampaignView,
  kind: KindView,
  ticket: Ticket,
  sent: SentMedia,
): Promise<KeptMedia> {
  const { stored, format, facts } = await proveFile(campaign, kind, ticket, sent.file);
  const copy = await fetchCopy(stored);
  note('media.checked', {
    format,
    bytes: stored.source.size,
    bytesRead: stored.source.fetched,
    rssMB: Math.round(process.memoryUsage().rss / 1_048_576),
  });
  try {
    const own = fileKeyOf(campaign.id, sent.fileOwner, copy.sha256);
    const fileKey = campaign.oncePerFile === null ? null : own;
    await refuseDuplicate(campaign, fileKey === null ? [] : [fileKey]);
    const [original, poster] = await Promise.all([
      copy.keep('originals', `original.${format}`),
      sent.preview === null || kind.form !== 'video' ? null : keepPoster(campaign, sent.preview),
    ]);
    const { size: bytes } = stored.source;
    const file = { format, bytes, ...facts, sha256: copy.sha256, original, poster };
    return { file, fileKey };
  } finally {
    await copy.discard();
  }
}

/** @throws ActionFault REFUSED naming the entry that stands for the same author and file. */
export async function refuseDuplicate(
  { oncePerFile }: CampaignView,
  fileKeys: readonly string[],
): Promise<void> {
  if (oncePerFile === null || fileKeys.length === 0) return;
  const standing = await findByFileKeys(fileKeys);
  if (standing !== null) throw refused(duplicateRefused(oncePerFile.source, standing));
}
