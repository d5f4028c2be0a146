/** What the public ledger of votes shows. Hashes are 64 lower case hexadecimal digits. */

/** One sealed batch of votes: those cast in windows from < window ≤ to that no earlier seal holds. */
export interface SealView {
  /** From 1, without gaps. */
  number: number;
  from: number;
  to: number;
  /** Votes in it. */
  rows: number;
  /** Merkle root (RFC 6962) over its votes. */
  root: string;
  /** `hash` of the seal before; zeros before the first. */
  previous: string;
  /** Digest of all of the above. */
  hash: string;
  /** When it was made, ms. */
  at: number;
}

/** The log of all seals up to one of them: what is posted in public. */
export interface LogHead {
  /** Seals in the log. */
  size: number;
  /** Merkle root (RFC 6962) over the hashes of those seals. */
  root: string;
  /** Votes in those seals. */
  votes: number;
}

/** Where the log stood when a day was over. */
export interface DayHead extends LogHead {
  /** `yyyy-MM-dd` */
  day: string;
}

/** Shows that one vote is inside a seal, and the seal inside a head of the log. */
export interface VoteProof {
  seal: SealView;
  /** Place of the vote among the seal's votes, from 0. */
  index: number;
  /** Audit path from the vote to the seal's root. */
  path: string[];
  head: LogHead;
  /** The day whose published head this is; null when it is the newest head of a day that still runs. */
  day: string | null;
  /** Audit path from the seal to the head's root. */
  headPath: string[];
}

/** How one of the caller's votes stands. */
export const VOTE_STANDINGS = ['counted', 'held', 'void'] as const;
export type VoteStandingNow = (typeof VOTE_STANDINGS)[number];

/** One vote of the caller. */
export interface MyVote {
  receipt: VoteReceipt;
  title: string;
  number: number;
  preview: string | null;
  standing: VoteStandingNow;
}

/** A file with sealed votes that anybody may fetch and count again. */
export interface LedgerPart {
  part: number;
  fromSeal: number;
  toSeal: number;
  rows: number;
  bytes: number;
  sha256: string;
  /** Temporary address. */
  url: string;
  at: number;
}

export interface VoteReceipt {
  /** Public id of the vote in the ledger: says nothing about the voter. See `receiptId`. */
  id: string;
  /** The cloud's share of chance in the id; the phone's is the request. */
  nonce: string;
  entry: string;
  round: string;
  day: string;
  /** Which of the day's votes this was, from 1. */
  seat: number;
  at: number;
  /** The voting window it was cast in. */
  window: number;
  /** The entry's counted votes just before: a tally that is not above them cannot hold this vote. */
  before: number;
}
