import type { PieceFile } from '../../stores/pieces';

/**
 * Cloud file id of what is shown of a piece of a work that was accepted.
 * @throws Error for one whose file was never inspected: nobody may be shown what was sent in.
 */
export function servedFile({ shown }: PieceFile): string {
  if (shown === null) throw new Error('A work is shown that was never inspected');
  return shown;
}
