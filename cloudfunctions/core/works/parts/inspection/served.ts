import type { StoredMedia } from '../../../../../miniprogram/shared/contract';

/**
 * Cloud file id of what is shown of a work that was accepted.
 * @throws Error for one whose file was never inspected: nobody may be shown what was sent in.
 */
export function servedFile({ file }: StoredMedia): string {
  if (file === null) throw new Error('A work is shown that was never inspected');
  return file;
}
