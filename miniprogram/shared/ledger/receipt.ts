import { toHex } from './hex';
import type { Sha256 } from './sha256';
import { bytesOf, lines } from './text';

/** Bytes of a receipt's id. */
const BYTES = 16;

/**
 * The public id of a vote: SHA-256(`receipt⏎request⏎nonce`), its first 16 bytes in hexadecimal. The phone
 * chose `request` and the cloud chose `nonce`, so neither the cloud can give two voters one receipt, nor a phone
 * take one that somebody else has.
 * @throws RangeError when a part cannot stand in the ledger: see `lines`.
 */
export const receiptId = (request: string, nonce: string, sha256: Sha256): string =>
  toHex(sha256(bytesOf(lines(['receipt', request, nonce]))).subarray(0, BYTES));
