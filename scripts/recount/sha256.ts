import { hash } from 'node:crypto';
import type { Sha256 } from '../../miniprogram/shared/ledger/sha256';

/** Node's own, in one step: a recount hashes twice for every vote. */
export const sha256: Sha256 = (bytes) => hash('sha256', bytes, 'buffer');
