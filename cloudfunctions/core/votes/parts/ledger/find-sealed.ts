import { fromHex, toHex } from '../../../../../miniprogram/shared/ledger/hex';
import { voteLeaf } from '../../../../../miniprogram/shared/ledger/leaf';
import { auditPath } from '../../../../../miniprogram/shared/ledger/merkle';
import { leavesIn } from '../../rules/leaf-list';
import { sha256 } from '../../../ground/sha256';
import type { Seal } from '../../stores/seals';
import {
  BLOCK_LEAVES,
  blockRoots,
  blocksWithLeaf,
  findSeals,
  regularAfter,
} from '../../stores/seals';
import type { Vote } from '../../stores/votes';

/** A vote's place in the seal that holds it. */
export interface Sealed {
  seal: Seal;
  index: number;
  /** Audit path from the vote to the seal's root, hexadecimal. */
  path: string[];
}

/** Finds the seal that holds a vote, the regular one of its window or a late one; null while there is none. */
export async function findSealed(vote: Vote): Promise<Sealed | null> {
  const { campaign, window } = vote;
  const [regular] = await regularAfter(campaign, window - 1, 1);
  if (regular === undefined || regular.from >= window) return null;
  const leaf = toHex(voteLeaf(campaign, vote, sha256));
  const blocks = await blocksWithLeaf(campaign, regular, leaf);
  const seals = await findSeals(
    campaign,
    blocks.map((block) => block.seal),
  );
  for (const block of blocks) {
    // Blocks of timers that lost carry another root, or a number that no seal has yet.
    const seal = seals.find(({ number, root }) => number === block.seal && root === block.sealRoot);
    if (seal === undefined) continue;
    const leaves = leavesIn(block);
    const place = leaves.indexOf(leaf);
    const roots = (await blockRoots(seal)).map(fromHex);
    const inside = auditPath(place, leaves.map(fromHex), sha256);
    const above = auditPath(block.place, roots, sha256);
    const path = [...inside, ...above].map(toHex);
    return { seal, index: block.place * BLOCK_LEAVES + place, path };
  }
  return null;
}
