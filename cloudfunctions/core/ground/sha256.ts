import * as crypto from 'crypto';
import type { Sha256 } from '../../../miniprogram/shared/ledger/sha256';

type Digest = (data: string | Uint8Array) => string;

/** Node 20 hashes in one call, without an object for each of a seal's many short texts; older ones lack it. */
const oneShot = (crypto as Partial<typeof crypto>).hash;
const digest: Digest =
  oneShot === undefined
    ? (data) => crypto.createHash('sha256').update(data).digest('hex')
    : (data) => oneShot('sha256', data, 'hex');

/** SHA-256 of some bytes; by way of text, as a buffer of Node's own making costs more than the hash. */
export const sha256: Sha256 = (bytes) => Buffer.from(digest(bytes), 'hex');

/** The same of an ASCII text, as hexadecimal digits. */
export const sha256OfText = (text: string): string => digest(text);
