import type { DetectorId } from '../../../../../miniprogram/shared/vocabulary';
import type { Reason } from './facts';

/**
 * What each detector is a sign of. A share in a group brings many votes and many new voters at once, so
 * these two together are one sign, not two.
 */
const SIGNS: Record<DetectorId, 'crowd' | 'machine' | 'place' | 'hour'> = {
  surge: 'crowd',
  newcomers: 'crowd',
  regular: 'machine',
  address: 'place',
  night: 'hour',
};

/** Different signs that are needed, unless one is decisive. */
const SIGNS_NEEDED = 2;
const DECISIVE: readonly DetectorId[] = ['regular'];

/** Whether votes are set apart for these reasons: a decisive one, or two different signs. */
export function isHeld(reasons: readonly Reason[]): boolean {
  if (reasons.some(({ detector }) => DECISIVE.includes(detector))) return true;
  return new Set(reasons.map(({ detector }) => SIGNS[detector])).size >= SIGNS_NEEDED;
}

/**
 * Whether further detectors can still make these reasons enough; if not, nothing more needs to be read.
 * A crowd by itself never is.
 * @param nightly whether the look touches the night.
 */
export const mayBeHeld = (reasons: readonly Reason[], nightly: boolean): boolean =>
  nightly || reasons.length > 0;
