import type { Sha256 } from './sha256';

/**
 * Merkle trees exactly as RFC 6962 has them (section 2.1): a leaf is SHA-256(0x00 ‖ data), a node
 * SHA-256(0x01 ‖ left ‖ right), and n leaves are split at the largest power of two below n.
 */

/** Hash of a leaf over its data. */
export const leafHash = (data: Uint8Array, sha256: Sha256): Uint8Array => sha256(prefixed(0, data));

/** Hash of the node over two hashes of 32 bytes. */
export function nodeHash(left: Uint8Array, right: Uint8Array, sha256: Sha256): Uint8Array {
  NODE.set(left, 1);
  NODE.set(right, 33);
  return sha256(NODE);
}

/** Hashed at once and never kept: a new one for every node costs as much as its hash. */
const NODE = new Uint8Array(65);
NODE[0] = 1;

function prefixed(prefix: number, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(data.length + 1);
  bytes[0] = prefix;
  bytes.set(data, 1);
  return bytes;
}

/** The largest power of two below a number of leaves, from 2. */
export function splitAt(leaves: number): number {
  let half = 1;
  while (half * 2 < leaves) half *= 2;
  return half;
}

/**
 * Root over leaf hashes, in their order.
 * @returns for no leaves the hash of nothing, as the RFC has it.
 */
export function treeRoot(leaves: readonly Uint8Array[], sha256: Sha256): Uint8Array {
  let level = leaves;
  // Pairing from the left and carrying an odd last one up gives the same tree as splitting does.
  while (level.length > 1) {
    const above: Uint8Array[] = [];
    for (let index = 0; index < level.length; index += 2) {
      const left = level[index];
      const right = level[index + 1];
      if (left !== undefined) above.push(right ? nodeHash(left, right, sha256) : left);
    }
    level = above;
  }
  return level[0] ?? sha256(new Uint8Array(0));
}

/**
 * Audit path of a leaf (RFC 6962, 2.1.1), from the leaf up to below the root.
 * @param index of the leaf, from 0.
 */
export function auditPath(
  index: number,
  leaves: readonly Uint8Array[],
  sha256: Sha256,
): Uint8Array[] {
  if (leaves.length < 2) return [];
  const half = splitAt(leaves.length);
  const [left, right] = [leaves.slice(0, half), leaves.slice(half)];
  return index < half
    ? [...auditPath(index, left, sha256), treeRoot(right, sha256)]
    : [...auditPath(index - half, right, sha256), treeRoot(left, sha256)];
}

/**
 * The root that an audit path leads to (RFC 9162, 2.1.3.2).
 * @param leaf hash of the leaf.
 * @param index of the leaf, from 0.
 * @param size leaves in the tree.
 * @returns null when no tree of that size has such a leaf or a path of that length.
 */
export function rootByPath(
  leaf: Uint8Array,
  { index, size }: { index: number; size: number },
  path: readonly Uint8Array[],
  sha256: Sha256,
): Uint8Array | null {
  if (!Number.isInteger(index) || !Number.isInteger(size) || index < 0 || index >= size)
    return null;
  let [place, last, root] = [index, size - 1, leaf];
  for (const sibling of path) {
    if (last === 0) return null;
    if (place % 2 === 1 || place === last) {
      root = nodeHash(sibling, root, sha256);
      while (place % 2 === 0 && place !== 0) [place, last] = [place / 2, Math.floor(last / 2)];
    } else root = nodeHash(root, sibling, sha256);
    [place, last] = [Math.floor(place / 2), Math.floor(last / 2)];
  }
  return last === 0 ? root : null;
}
