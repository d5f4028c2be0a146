import { leafHash } from './merkle';
import type { Sha256 } from './sha256';
import { lines } from './text';

/** What is public of one vote. */
export interface LedgerRow {
  /** 128 random bits, base64url. */
  receipt: string;
  round: string;
  entry: string;
  /** The voting window it was cast in. */
  window: number;
}

/**
 * The leaf of a vote in its seal's tree, 32 bytes:
 * SHA-256(0x00 ‖ `vote⏎campaign⏎round⏎entry⏎window⏎receipt`).
 * @throws RangeError when a field cannot stand in the ledger: see `isWord`.
 */
export const voteLeaf = (
  campaign: string,
  { receipt, round, entry, window }: LedgerRow,
  sha256: Sha256,
): Uint8Array => leafHash(lines(['vote', campaign, round, entry, window, receipt]), sha256);
