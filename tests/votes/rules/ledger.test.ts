import { createHash } from 'crypto';
import { toHex } from '../../../miniprogram/shared/ledger/hex';
import {
  logLeaf,
  logNodes,
  logPath,
  logRoot,
  sealsForNodes,
  sealsForPath,
  sealsForRoot,
} from '../../../miniprogram/shared/ledger/log';
import {
  auditPath,
  leafHash,
  rootByPath,
  treeRoot,
} from '../../../miniprogram/shared/ledger/merkle';
import { sha256 } from '../../../miniprogram/shared/ledger/sha256';

const nodes = (bytes: Uint8Array) => new Uint8Array(createHash('sha256').update(bytes).digest());
const hexOf = (path: readonly Uint8Array[]) => path.map(toHex);

describe('SHA-256 of the phone', () => {
  it.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    [
      'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
      '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
    ],
  ])('FIPS 180-4: %s', (text, digest) => {
    expect(toHex(sha256(Buffer.from(text)))).toBe(digest);
  });

  it('agrees with that of Node at every length around the blocks', () => {
    for (let length = 0; length <= 260; length += 1) {
      const bytes = Uint8Array.from({ length }, (_, index) => (index * 37 + length) % 256);
      expect(toHex(sha256(bytes))).toBe(toHex(nodes(bytes)));
    }
  });
});

// The reference leaves and roots of Certificate Transparency (RFC 6962).
const LEAVES = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657']
  .concat('606162636465666768696a6b6c6d6e6f')
  .map((hex) => leafHash(Buffer.from(hex, 'hex'), sha256));
const ROOTS = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

describe('trees of RFC 6962', () => {
  it('no leaves have the hash of nothing as their root', () => {
    expect(toHex(treeRoot([], sha256))).toBe(toHex(nodes(Buffer.alloc(0))));
  });

  it.each(ROOTS.map((root, index) => [index + 1, root] as const))('%d leaves: %s', (size, root) => {
    expect(toHex(treeRoot(LEAVES.slice(0, size), sha256))).toBe(root);
  });

  it.each([
    [0, 8, ['96a296d2', '5f083f0a', '6b47aaf2']],
    [5, 8, ['bc1a0643', 'ca854ea1', 'd37ee418']],
    [2, 3, ['fac54203']],
    [1, 5, ['6e340b9c', '5f083f0a', 'bc1a0643']],
  ])('audit path of leaf %d of %d', (index, size, starts) => {
    const path = hexOf(auditPath(index, LEAVES.slice(0, size), sha256));
    expect(path.map((hash) => hash.slice(0, 8))).toEqual(starts);
  });

  const many = Array.from({ length: 70 }, (_, n) => leafHash(Uint8Array.of(n), nodes));

  it('every path leads to the root, for its own leaf, place and size only', () => {
    for (const size of [1, 2, 3, 5, 8, 21, 64, 70]) {
      const leaves = many.slice(0, size);
      const root = toHex(treeRoot(leaves, nodes));
      leaves.forEach((leaf, index) => {
        const path = auditPath(index, leaves, nodes);
        const reached = (...[one, place, by]: [Uint8Array, number, readonly Uint8Array[]]) => {
          const found = rootByPath(one, { index: place, size }, by, nodes);
          return found === null ? null : toHex(found);
        };
        expect(reached(leaf, index, path)).toBe(root);
        expect(reached(Uint8Array.from(leaf).fill(7), index, path)).not.toBe(root);
        expect(reached(leaf, (index + 1) % size, path) === root).toBe(size === 1);
        expect(reached(leaf, index, [...path, leaf])).toBeNull();
        expect(size > 1 && reached(leaf, index, path.slice(1)) === root).toBe(false);
      });
    }
  });

  it.each([
    [-1, 3],
    [3, 3],
    [0, 0],
    [0.5, 3],
    [NaN, NaN],
  ])('there is no leaf %d of %d', (index, size) => {
    expect(rootByPath(LEAVES[0]!, { index, size }, [], sha256)).toBeNull();
  });
});

describe('the log of seals', () => {
  const hashes = Array.from({ length: 70 }, (_, n) => toHex(nodes(Uint8Array.of(n))));
  const leaves = hashes.map((hash) => logLeaf(hash, nodes));
  const kept = new Map<number, string[]>();
  /** Only what was asked for: a missing seal would be found out. */
  const only = (numbers: readonly number[]) => (number: number) =>
    numbers.includes(number) ? (kept.get(number) ?? []) : [];

  beforeAll(() => {
    hashes.forEach((hash, index) => {
      const number = index + 1;
      const nodesOf = only(sealsForNodes(number));
      kept.set(number, logNodes({ number, hash }, nodesOf, nodes));
    });
  });

  it('has the root of the tree over all seals at every size', () => {
    for (let size = 1; size <= hashes.length; size += 1)
      expect(logRoot(size, only(sealsForRoot(size)), nodes)).toBe(
        toHex(treeRoot(leaves.slice(0, size), nodes)),
      );
  });

  it('has the audit path of every seal at every size', () => {
    for (const size of [1, 2, 3, 8, 13, 64, 70])
      for (let seal = 1; seal <= size; seal += 1)
        expect(logPath(seal, size, only(sealsForPath(seal, size)), nodes)).toEqual(
          hexOf(auditPath(seal - 1, leaves.slice(0, size), nodes)),
        );
  });

  it('needs few seals however long it is', () => {
    for (const size of [1_000_000, 1_048_575, 1_048_576]) {
      expect(sealsForRoot(size).length).toBeLessThanOrEqual(20);
      expect(new Set(sealsForPath(1, size)).size).toBeLessThanOrEqual(40);
      expect(new Set(sealsForPath(size, size)).size).toBeLessThanOrEqual(40);
    }
  });

  it('says which seal is missing', () => {
    expect(() => logRoot(3, () => [], nodes)).toThrow('Seal 2');
  });
});
