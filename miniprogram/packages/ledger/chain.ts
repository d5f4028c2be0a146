import type { SealView } from '../../shared/contract/index';
import { sha256 } from '../../shared/ledger/sha256';
import { sealHolds } from '../../shared/ledger/verify';

/**
 * Checks on this phone that seals hold and hang together: each has the hash of what it says, and names the
 * hash of the one before.
 * @param seals the newest first, without gaps.
 * @returns the number of the first one down the list that does not; null when all do.
 */
export function brokenSeal(campaign: string, seals: readonly SealView[]): number | null {
  const broken = seals.find((seal, index) => {
    const older = seals[index + 1];
    const follows =
      older === undefined || (older.number === seal.number - 1 && older.hash === seal.previous);
    return !follows || !sealHolds(campaign, seal, sha256);
  });
  return broken?.number ?? null;
}
