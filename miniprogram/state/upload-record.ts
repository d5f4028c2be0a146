import { bag, count, list, text } from './stored';

/** One file of a work on its way: where it goes, and what of it has arrived. */
export interface UploadedFile {
  /** Id of the piece on this phone. */
  piece: string;
  filePath: string;
  previewPath: string;
  /** Cloud file ids, once sent. */
  file: string | null;
  preview: string | null;
}

/** What the cloud already holds of a work, so that a retry does not send it again. */
export interface UploadRecord {
  ticket: string;
  /** ms. */
  expiresAt: number;
  files: UploadedFile[];
}

export function restoreUpload(stored: unknown): UploadRecord | null {
  const from = bag(stored);
  const ticket = text(from.ticket);
  const files = list(from.files).map(restoreFile);
  if (ticket === null || !files.every((file) => file !== null)) return null;
  return { ticket, expiresAt: count(from.expiresAt), files };
}

function restoreFile(stored: unknown): UploadedFile | null {
  const from = bag(stored);
  const piece = text(from.piece);
  const filePath = text(from.filePath);
  const previewPath = text(from.previewPath);
  if (piece === null || filePath === null || previewPath === null) return null;
  return { piece, filePath, previewPath, file: text(from.file), preview: text(from.preview) };
}

/** Whether a record has room for all of these files, and its ticket still holds. @param now ms. */
export const holds = (
  { expiresAt, files }: UploadRecord,
  pieces: readonly string[],
  now: number,
): boolean => expiresAt > now && pieces.every((id) => files.some(({ piece }) => piece === id));
