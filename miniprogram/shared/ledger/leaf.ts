import type { Sha256 } from './sha256';
import { bytesOf, lines } from './text';

/** What is public of one vote. */
export interface LedgerRow {
  /** See `receiptId`. */
  receipt: string;
  round: string;
  entry: string;
  /** The voting window it was cast in. */
  window: number;
}

/** Where a tree's leaves begin (RFC 6962): a zero byte. */
const LEAF = '\0';

/**
 * What is hashed of a vote, the first byte of a leaf included: a zero byte and
 * `vote⏎campaign⏎round⏎entry⏎window⏎receipt`, all ASCII.
 * @throws RangeError when a field cannot stand in the ledger: see `lines`.
 */
export const voteText = (campaign: string, { receipt, round, entry, window }: LedgerRow): string =>
  LEAF + lines(['vote', campaign, round, entry, window, receipt]);

/**
 * The leaf of a vote in its seal's tree, 32 bytes.
 * @throws RangeError when a field cannot stand in the ledger: see `lines`.
 */
export const voteLeaf = (campaign: string, row: LedgerRow, sha256: Sha256): Uint8Array =>
  sha256(bytesOf(voteText(campaign, row)));
