import { batchesOf } from '../../../ground/some-at-a-time';
import { fromHex, toHex } from '../../../../../miniprogram/shared/ledger/hex';
import { treeRoot } from '../../../../../miniprogram/shared/ledger/merkle';
import { countsText, type Count } from '../../rules/count-list';
import { leavesText } from '../../rules/leaf-list';
import { slotOf, slotSpan } from '../../../works/rules/windows';
import { sha256 } from '../../../ground/sha256';
import type { Block } from '../../stores/seals';
import { BLOCK_LEAVES } from '../../stores/seals';
import type { Row } from '../rows/read-rows';

/** A block before it is known which seal it is for. */
export type LooseBlock = Pick<Block, 'place' | 'first' | 'last' | 'root' | 'leaves' | 'counts'>;

/** A seal's rows in blocks, and what they count all together. */
export interface Cut {
  blocks: LooseBlock[];
  counts: Count[];
}

/**
 * Puts rows into the order of their leaves, which says nothing about when they came, and cuts them into blocks.
 * @param over the newest window whose slot may have been looked at already.
 */
export function cutBlocks(rows: readonly Row[], over: number): Cut {
  const sorted = [...rows].sort((a, b) => (a.leaf < b.leaf ? -1 : 1));
  const blocks: LooseBlock[] = [];
  const all: Count[] = [];
  for (const own of batchesOf(sorted, BLOCK_LEAVES)) {
    const counts = countRows(own, over);
    blocks.push({ ...blockOf(own, blocks.length), counts: countsText(counts) });
    all.push(...counts);
  }
  return { blocks, counts: all };
}

function blockOf(rows: readonly Row[], place: number): Omit<LooseBlock, 'counts'> {
  const leaves = rows.map(({ leaf }) => leaf);
  return {
    place,
    first: leaves[0] ?? '',
    last: leaves.at(-1) ?? '',
    root: toHex(treeRoot(leaves.map(fromHex), sha256)),
    leaves: leavesText(leaves),
  };
}

/** Root of a whole tree, by the roots of its blocks. */
export const rootOfBlocks = (blocks: readonly LooseBlock[]): string =>
  toHex(
    treeRoot(
      blocks.map(({ root }) => fromHex(root)),
      sha256,
    ),
  );

function countRows(rows: readonly Row[], over: number): Count[] {
  const counts = new Map<string, Count>();
  for (const { round, entry, window } of rows) {
    const slot = slotSpan(slotOf(window)).to <= over ? slotOf(window) : null;
    const key = `${round}\n${entry}\n${String(slot)}`;
    const count = counts.get(key);
    if (count === undefined) counts.set(key, { round, entry, slot, votes: 1 });
    else count.votes += 1;
  }
  return [...counts.values()];
}
