import type { SealView, VoteProof, VoteReceipt } from '../contract/index';
import { fromHex, isHash, toHex } from './hex';
import { voteLeaf } from './leaf';
import { logLeaf } from './log';
import { rootByPath } from './merkle';
import { sealHash } from './seal';
import type { Sha256 } from './sha256';

/** What a proof shows, or the first place where it does not hold. */
export type ProofCheck = { holds: true } | { holds: false; place: ProofPlace };

/** The vote in its seal's tree, the seal's own hash, the seal in the log: in this order. */
export const PROOF_PLACES = ['vote', 'seal', 'log'] as const;
export type ProofPlace = (typeof PROOF_PLACES)[number];

/**
 * Checks by itself, trusting nobody, that a vote is inside a seal and the seal inside a head of the log.
 * @param receipt as the voter's phone got it after voting.
 * @param proof anything of that shape; nonsense in it does not hold, and nothing is thrown.
 */
export function checkProof(
  receipt: VoteReceipt,
  campaign: string,
  proof: VoteProof,
  sha256: Sha256,
): ProofCheck {
  for (const place of PROOF_PLACES)
    if (!holdsAt(place, receipt, campaign, proof, sha256)) return { holds: false, place };
  return { holds: true };
}

function holdsAt(
  place: ProofPlace,
  receipt: VoteReceipt,
  campaign: string,
  proof: VoteProof,
  sha256: Sha256,
): boolean {
  try {
    switch (place) {
      case 'vote':
        return voteHolds(receipt, campaign, proof, sha256);
      case 'seal':
        return sealHolds(campaign, proof.seal, sha256);
      case 'log':
        return logHolds(proof, sha256);
    }
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

function voteHolds(
  receipt: VoteReceipt,
  campaign: string,
  { seal, index, path }: VoteProof,
  sha256: Sha256,
): boolean {
  const { id, round, entry, window } = receipt;
  if (window <= seal.from || window > seal.to) return false;
  const leaf = voteLeaf(campaign, { receipt: id, round, entry, window }, sha256);
  return leadsTo(seal.root, leaf, { index, size: seal.rows }, path, sha256);
}

/** Whether a seal's hash is the one of what it says. */
export const sealHolds = (campaign: string, seal: SealView, sha256: Sha256): boolean =>
  isHash(seal.root) &&
  isHash(seal.previous) &&
  sealHash({ ...seal, campaign }, sha256) === seal.hash;

function logHolds({ seal, head, headPath }: VoteProof, sha256: Sha256): boolean {
  const place = { index: seal.number - 1, size: head.size };
  return leadsTo(head.root, logLeaf(seal.hash, sha256), place, headPath, sha256);
}

function leadsTo(
  root: string,
  leaf: Uint8Array,
  place: { index: number; size: number },
  path: readonly string[],
  sha256: Sha256,
): boolean {
  const reached = rootByPath(leaf, place, path.map(fromHex), sha256);
  return reached !== null && toHex(reached) === root;
}
