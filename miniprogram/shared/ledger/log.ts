import { fromHex, toHex } from './hex';
import { leafHash, nodeHash, splitAt } from './merkle';
import type { Sha256 } from './sha256';

/**
 * The log of all seals is one tree by RFC 6962 that only grows; its leaf data are the 32 bytes of a seal's
 * hash. Each seal keeps the roots of the complete subtrees that end with it, so the root at any size and every
 * audit path come from a handful of seals.
 */

/** The kept roots of a seal, by its number: hexadecimal, the smallest subtree first. */
export type NodesOf = (seal: number) => readonly string[];

/** Leaf of a seal in the log, by its hash. */
export const logLeaf = (hash: string, sha256: Sha256): Uint8Array =>
  leafHash(fromHex(hash), sha256);

/** A complete subtree: it ends with the seal `end` and has 2^level leaves. */
interface Subtree {
  end: number;
  level: number;
}

/** The complete subtrees that a range of the log falls into, the largest first; leaves from < n ≤ to. */
function subtrees(from: number, to: number): Subtree[] {
  const found: Subtree[] = [];
  for (let start = from; start < to;) {
    let level = 0;
    while (start + 2 ** (level + 1) <= to) level += 1;
    start += 2 ** level;
    found.push({ end: start, level });
  }
  return found;
}

/** Where the subtrees of an audit path lie, from the leaf up. */
function siblings(seal: number, size: number): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  let [from, to] = [0, size];
  while (to - from > 1) {
    const middle = from + splitAt(to - from);
    if (seal <= middle) {
      found.push({ from: middle, to });
      to = middle;
    } else {
      found.push({ from, to: middle });
      from = middle;
    }
  }
  return found.reverse();
}

/** Seals whose nodes `logRoot` reads at a size. */
export const sealsForRoot = (size: number): number[] => subtrees(0, size).map(({ end }) => end);

/** Seals whose nodes `logPath` reads. */
export const sealsForPath = (seal: number, size: number): number[] =>
  siblings(seal, size).flatMap(({ from, to }) => subtrees(from, to).map(({ end }) => end));

/** Seals whose nodes `logNodes` reads. */
export function sealsForNodes(seal: number): number[] {
  const needed: number[] = [];
  for (let width = 1; seal % (width * 2) === 0; width *= 2) needed.push(seal - width);
  return needed;
}

/**
 * The roots that a new seal keeps.
 * @param seal its number; @param hash its hash.
 * @throws RangeError when a seal that is needed is not there.
 */
export function logNodes(
  { number, hash }: { number: number; hash: string },
  nodesOf: NodesOf,
  sha256: Sha256,
): string[] {
  let root = logLeaf(hash, sha256);
  const nodes = [toHex(root)];
  sealsForNodes(number).forEach((left, level) => {
    root = nodeHash(nodeAt(nodesOf, { end: left, level }), root, sha256);
    nodes.push(toHex(root));
  });
  return nodes;
}

/**
 * Root of the log of the first seals, hexadecimal.
 * @param size seals, from 1.
 * @throws RangeError when a seal that is needed is not there.
 */
export const logRoot = (size: number, nodesOf: NodesOf, sha256: Sha256): string =>
  toHex(rangeRoot({ from: 0, to: size }, nodesOf, sha256));

/**
 * Audit path of a seal in the log of the first seals, hexadecimal.
 * @param seal its number, from 1 to `size`.
 * @throws RangeError when a seal that is needed is not there.
 */
export const logPath = (seal: number, size: number, nodesOf: NodesOf, sha256: Sha256): string[] =>
  siblings(seal, size).map((range) => toHex(rangeRoot(range, nodesOf, sha256)));

function rangeRoot(
  { from, to }: { from: number; to: number },
  nodesOf: NodesOf,
  sha256: Sha256,
): Uint8Array {
  return subtrees(from, to)
    .map((subtree) => nodeAt(nodesOf, subtree))
    .reduceRight((right, left) => nodeHash(left, right, sha256));
}

function nodeAt(nodesOf: NodesOf, { end, level }: Subtree): Uint8Array {
  const node = nodesOf(end)[level];
  if (node === undefined)
    throw new RangeError(`Seal ${String(end)} keeps no root ${String(level)}`);
  return fromHex(node);
}
