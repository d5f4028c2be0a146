import { collection } from '../runtime/database';

/**
 * One seal of the ledger. `_id` is `<campaign>:<number>`: inserting it is what seals, so there is one
 * chain however many timers run. It covers votes of windows from < window ≤ to; a seal made later over
 * the same windows holds the votes that came late.
 */
export interface Seal {
  _id: string;
  campaign: string;
  number: number;
  from: number;
  to: number;
  /** Over windows that an earlier seal had closed. */
  late: boolean;
  rows: number;
  /** Votes in all seals up to this one. */
  total: number;
  root: string;
  previous: string;
  hash: string;
  /** Roots of the complete subtrees of the log that end with this seal, the smallest first. */
  nodes: string[];
  at: number;
  /** Done once its votes are counted into the exhibits; the next seal begins only then. */
  state: 'open' | 'done';
  /**
   * Votes of its windows that are surely sealed, by this seal or a late one. When the windows hold
   * more, some came late. Meaningless in a late seal.
   */
  noted: number;
}

/** Leaves of one block: a power of two, so that blocks are subtrees of their seal's tree. */
export const BLOCK_LEAVES = 512;

/**
 * Up to 512 leaves of a seal, in the order of their hashes, with what they count. Several timers may
 * write blocks for one number; those of the seal that won carry its root.
 */
export interface Block {
  /** `<campaign>:<seal>:<root of the seal>:<place>` */
  _id: string;
  campaign: string;
  seal: number;
  /** Root of the seal. */
  sealRoot: string;
  /** From 0. */
  place: number;
  from: number;
  to: number;
  first: string;
  last: string;
  /** Merkle root over its own leaves. */
  root: string;
  leaves: string[];
  /** Its votes by round and entry. */
  counts: { round: string; entry: string; votes: number }[];
}

/** Where the log stood when a day was over. `_id` is `<campaign>:<day>`. */
export interface Head {
  _id: string;
  campaign: string;
  /** `yyyy-MM-dd` */
  day: string;
  size: number;
  root: string;
  votes: number;
  at: number;
}

export const seals = collection<Seal>('seals');
export const blocks = collection<Block>('blocks');
export const heads = collection<Head>('heads');
