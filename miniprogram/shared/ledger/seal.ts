import { toHex } from './hex';
import type { Sha256 } from './sha256';
import { bytesOf, lines } from './text';

/** What a seal says: see `SealView`. */
export interface SealText {
  campaign: string;
  number: number;
  from: number;
  to: number;
  rows: number;
  root: string;
  previous: string;
}

/** `previous` of the first seal. */
export const NO_SEAL = '0'.repeat(64);

/**
 * The hash of a seal, hexadecimal:
 * SHA-256(`seal⏎campaign⏎number⏎from⏎to⏎rows⏎root⏎previous`).
 * @throws RangeError when a field cannot stand in the ledger: see `lines`.
 */
export const sealHash = (
  { campaign, number, from, to, rows, root, previous }: SealText,
  sha256: Sha256,
): string =>
  toHex(sha256(bytesOf(lines(['seal', campaign, number, from, to, rows, root, previous]))));
