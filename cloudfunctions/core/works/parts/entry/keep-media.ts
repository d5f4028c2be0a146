import type { CampaignView } from '../../../../../miniprogram/shared/campaign/view';
import { refused } from '../../../ground/fault';
import { note } from '../../../ground/log';
import { fileKeyOf, findByFileKeys } from '../../stores/entries';
import type { PieceFile } from '../../stores/pieces';
import { fetchCopy, removeFiles, type LocalCopy } from '../../../files/stores/files';
import { keepPoster } from './keep-poster';
import type { ProvenPiece, SentFile } from './prove-pieces';
import { duplicateRefused, sameFileTwice } from './refusals';

/** A file as it is kept, before anything was made of it. */
export type KeptFile = Omit<PieceFile, 'shown' | 'preview' | 'inspection'>;

/** The files of a work, by the place of their piece; null for what is no file. */
export interface KeptMedia {
  files: (KeptFile | null)[];
  /** Empty where the same file may be sent in again, or there is none. */
  fileKeys: string[];
}

/**
 * Copies the files of a work, which were proven, to where no client can write. Of a work that is not taken in nothing stays.
 * @param fileOwner who may send the same file only once.
 * @throws ActionFault REFUSED when one was submitted before; FileChanged when it changed meanwhile.
 */
export async function keepMedia(
  campaign: CampaignView,
  pieces: readonly ProvenPiece[],
  fileOwner: string,
): Promise<KeptMedia> {
  const kept: KeptMedia = { files: [], fileKeys: [] };
  try {
    for (const piece of pieces) {
      if (piece.file === null) kept.files.push(null);
      else await keepOne(campaign, { ...piece, file: piece.file }, fileOwner, kept);
    }
    return kept;
  } catch (error) {
    await removeFiles(kept.files.flatMap((file) => (file === null ? [] : originalsOf(file))));
    throw error;
  }
}

const originalsOf = ({ original, poster }: KeptFile): string[] =>
  poster === null ? [original] : [original, poster];

async function keepOne(
  campaign: CampaignView,
  { form, file: sent }: ProvenPiece & { file: SentFile },
  fileOwner: string,
  kept: KeptMedia,
): Promise<void> {
  const { stored, format, facts, preview } = sent;
  const copy: LocalCopy = await fetchCopy(stored);
  const { size: bytes, fetched: bytesRead } = stored.source;
  const rssMB = Math.round(process.memoryUsage().rss / 1_048_576);
  note('media.checked', { format, bytes, bytesRead, rssMB });
  try {
    const { sha256 } = copy;
    if (kept.files.some((file) => file?.sha256 === sha256)) throw refused(sameFileTwice(campaign));
    const fileKey = fileKeyOf(campaign.id, fileOwner, sha256);
    await refuseDuplicate(campaign, [fileKey]);
    const [original, poster] = await Promise.all([
      copy.keep('originals', `original.${format}`),
      preview === null || form !== 'video' ? null : keepPoster(campaign, preview),
    ]);
    kept.files.push({ format, bytes, ...facts, sha256, original, poster });
    if (campaign.oncePerFile !== null) kept.fileKeys.push(fileKey);
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
