import { toHex } from '../../miniprogram/shared/ledger/hex';
import { voteLeaf, type LedgerRow } from '../../miniprogram/shared/ledger/leaf';
import { logNodes, logRoot } from '../../miniprogram/shared/ledger/log';
import { treeRoot } from '../../miniprogram/shared/ledger/merkle';
import { NO_SEAL, sealHash } from '../../miniprogram/shared/ledger/seal';
import {
  partText,
  type SealedVotes,
} from '../../cloudfunctions/core/votes/parts/ledger/publish-text';
import { sha256 } from './recount/sha256';

export const LEDGER = 'zhongai-liaoning';

/** Votes of one seal before they are sealed. */
export interface Batch {
  from: number;
  to: number;
  votes: LedgerRow[];
}

/** A published ledger: what a recount reads, by file name. */
export type Files = Map<string, Buffer>;

let drawn = 0;
/** A vote with a receipt that no other has; looks random, and is the same in every run. */
export function aVote(own: Partial<LedgerRow> = {}): LedgerRow {
  drawn += 1;
  const receipt = Buffer.from(sha256(Buffer.from(`receipt ${String(drawn)}`)).subarray(0, 16));
  return {
    receipt: receipt.toString('base64url'),
    round: 'preliminary',
    entry: 'e1',
    window: 1,
    ...own,
  };
}

export const inLeafOrder = (votes: readonly LedgerRow[]): LedgerRow[] =>
  votes
    .map((vote) => ({ vote, leaf: toHex(voteLeaf(LEDGER, vote, sha256)) }))
    .sort((a, b) => (a.leaf < b.leaf ? -1 : 1))
    .map(({ vote }) => vote);

/** Seals batches one after the other, as the server does. */
export function seal(batches: readonly Batch[]): SealedVotes[] {
  let previous = NO_SEAL;
  return batches.map(({ from, to, votes: loose }, index) => {
    const votes = inLeafOrder(loose);
    const leaves = votes.map((vote) => voteLeaf(LEDGER, vote, sha256));
    const root = toHex(treeRoot(leaves, sha256));
    const text = { number: index + 1, from, to, rows: votes.length, root, previous };
    previous = sealHash({ campaign: LEDGER, ...text }, sha256);
    return { seal: { ...text, hash: previous }, votes };
  });
}

/** Where the log stands after the first seals. */
export function headOf(sealed: readonly SealedVotes[], size = sealed.length) {
  const nodes: string[][] = [[]];
  for (const { seal: each } of sealed) nodes.push(logNodes(each, (at) => nodes[at] ?? [], sha256));
  const votes = sealed.slice(0, size).reduce((sum, { seal: { rows } }) => sum + rows, 0);
  return { size, root: logRoot(size, (at) => nodes[at] ?? [], sha256), votes };
}

export interface Hold {
  round: string;
  entry: string;
  from: number;
  to: number;
  state: 'held' | 'released' | 'void';
}

export interface Claim {
  round: string;
  entry: string;
  number: number;
  seal: number;
  votes: number;
  held: number;
  voided: number;
}

/** What the campaign shows of the entries when it counts right. */
export function claimsOf(sealed: readonly SealedVotes[], holds: readonly Hold[]): Claim[] {
  const claims = new Map<string, Claim>();
  for (const { round, entry, window } of sealed.flatMap(({ votes }) => votes)) {
    const key = `${round} ${entry}`;
    const known = claims.get(key);
    const claim = known ?? {
      ...{ round, entry, number: claims.size + 1, seal: sealed.length },
      ...{ votes: 0, held: 0, voided: 0 },
    };
    claims.set(key, claim);
    const hold = holds.find(
      (one) => one.round === round && one.entry === entry && window > one.from && window <= one.to,
    );
    if (hold?.state === 'held') claim.held += 1;
    else if (hold?.state === 'void') claim.voided += 1;
    else claim.votes += 1;
  }
  return [...claims.values()];
}

export interface LedgerOptions {
  /** Seals of each part. */
  parts: readonly number[];
  holds?: readonly Hold[];
  /** Sizes of the log at the ends of days. */
  days?: readonly number[];
}

const json = (value: unknown): Buffer => Buffer.from(JSON.stringify(value));

export const partName = (part: number): string => `part-${String(part).padStart(6, '0')}.jsonl`;

/** The files of an export. */
export function exportOf(
  sealed: readonly SealedVotes[],
  { parts, holds = [], days = [] }: LedgerOptions,
): Files {
  const files: Files = new Map();
  let taken = 0;
  parts.forEach((size, index) => {
    const own = sealed.slice(taken, (taken += size));
    const text = partText({ campaign: LEDGER, part: index + 1 }, own);
    files.set(partName(index + 1), Buffer.from(text));
  });
  const entries = claimsOf(sealed, holds).map((claim) => ({
    ...claim,
    title: `作品${claim.number}`,
  }));
  const [upToSeal, head] = [sealed.length, sealed.length === 0 ? null : headOf(sealed)];
  files.set('tallies.json', json({ campaign: LEDGER, upToSeal, head, entries }));
  const why = { detectors: ['surge'], heldAt: 1, decidedAt: null, reason: null };
  files.set('holds.json', json(holds.map((hold) => ({ ...hold, ...why }))));
  files.set(
    'heads.json',
    json(days.map((size, day) => ({ day: `2027-08-0${day + 1}`, ...headOf(sealed, size) }))),
  );
  return files;
}
