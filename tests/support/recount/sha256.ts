import { hash } from 'node:crypto';
import type { Sha256 } from '../../../miniprogram/shared/ledger/sha256';

/** Node's own, in one step; by way of text, as each buffer of its making costs more than the hash itself. */
export const sha256: Sha256 = (bytes) => Buffer.from(hash('sha256', bytes, 'hex'), 'hex');
