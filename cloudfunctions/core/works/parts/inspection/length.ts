import type { KindView } from '../../../../../miniprogram/shared/campaign/kind';

/** A film that was cut on a phone holds a little more than it plays, ms. */
const CUTTING_MS = 3000;

/** Whether a film is longer than its kind takes, by its samples: its header may say anything. */
export const isTooLong = ({ limits }: Pick<KindView, 'limits'>, sampledMs: number): boolean =>
  limits.some(
    ({ measure, max, breach }) =>
      measure === 'seconds' &&
      breach === 'refuse' &&
      max !== null &&
      sampledMs - CUTTING_MS > max * 1000,
  );
