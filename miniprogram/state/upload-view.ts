import type { FilePiece } from './content';
import {
  advance,
  beginProgress,
  isDue,
  percentOf,
  progressView,
  type Progress,
  type ProgressView,
} from './progress';

/** One file of several on their way. */
export interface FileLine {
  id: string;
  label: string;
  percent: number;
  /** In words. */
  state: string;
  failed: boolean;
}

/** How far the files of a work have come: the whole, and each. */
export interface Uploads {
  whole: Progress;
  files: { id: string; label: string; bytes: number; sent: number; failed: boolean }[];
}

/** @param held ids of what the cloud has already. */
export function beginUploads(files: readonly FilePiece[], held: readonly string[]): Uploads {
  return {
    whole: beginProgress(files.reduce((sum, { media }) => sum + media.bytes, 0)),
    files: files.map(({ id, media, caption }, at) => ({
      id,
      label: caption.trim() === '' ? `第 ${String(at + 1)} 个文件` : caption.trim(),
      bytes: media.bytes,
      sent: held.includes(id) ? media.bytes : 0,
      failed: false,
    })),
  };
}

/** @param at ms. */
export function sentOf(uploads: Uploads, id: string, sent: number, at: number): Uploads {
  const files = uploads.files.map((file) =>
    file.id === id
      ? { ...file, failed: false, sent: Math.min(file.bytes, Math.max(file.sent, sent)) }
      : file,
  );
  const all = files.reduce((sum, file) => sum + file.sent, 0);
  return { whole: advance(uploads.whole, all, at), files };
}

export const failedOf = (uploads: Uploads, id: string): Uploads => ({
  ...uploads,
  files: uploads.files.map((file) => (file.id === id ? { ...file, failed: true } : file)),
});

export interface UploadsView extends ProgressView {
  /** Empty where there is one file, which the whole tells of. */
  files: FileLine[];
}

export const uploadsView = ({ whole, files }: Uploads): UploadsView => ({
  ...progressView(whole),
  files: files.length < 2 ? [] : files.map(fileLine),
});

function fileLine({ id, label, bytes, sent, failed }: Uploads['files'][number]): FileLine {
  const percent = percentOf({ total: bytes, sent });
  const state = failed
    ? '没有传完，稍后可以重传'
    : percent === 100
      ? '已传完'
      : percent === 0
        ? '等待上传'
        : `${String(percent)}%`;
  return { id, label, percent, state, failed };
}

/** Whether the page should be told at `at`, ms. */
export const isDueNow = ({ whole }: Uploads, at: number): boolean => isDue(whole, at);
export const shownAt = (uploads: Uploads, at: number): Uploads => ({
  ...uploads,
  whole: { ...uploads.whole, shownAt: at },
});
