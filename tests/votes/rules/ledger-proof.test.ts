import type { VoteProof, VoteReceipt } from '../../../miniprogram/shared/contract';
import { toHex } from '../../../miniprogram/shared/ledger/hex';
import { voteLeaf } from '../../../miniprogram/shared/ledger/leaf';
import { logLeaf } from '../../../miniprogram/shared/ledger/log';
import { auditPath, treeRoot } from '../../../miniprogram/shared/ledger/merkle';
import { NO_SEAL, sealHash } from '../../../miniprogram/shared/ledger/seal';
import { sha256 } from '../../../miniprogram/shared/ledger/sha256';
import { checkProof } from '../../../miniprogram/shared/ledger/verify';

const CAMPAIGN = 'spring';
const receipts = Array.from({ length: 7 }, (_, n): VoteReceipt => {
  const public_ = { id: `receipt-${n}`, entry: `e${n % 3}`, round: 'first', window: 100 + n };
  return { ...public_, day: '2027-08-05', seat: 1, at: 1, before: 0, nonce: '' };
});

/** A seal over all receipts, third of a log of five. */
function aProof(index: number): { receipt: VoteReceipt; proof: VoteProof } {
  const leaves = receipts
    .map((receipt) => ({
      receipt,
      leaf: voteLeaf(CAMPAIGN, { ...receipt, receipt: receipt.id }, sha256),
    }))
    .sort((a, b) => (toHex(a.leaf) < toHex(b.leaf) ? -1 : 1));
  const hashes = leaves.map(({ leaf }) => leaf);
  const root = toHex(treeRoot(hashes, sha256));
  const text = { number: 3, from: 99, to: 200, rows: 7, root, previous: NO_SEAL };
  const hash = sealHash({ campaign: CAMPAIGN, ...text }, sha256);
  const others = [1, 2, 4, 5].map((n) => toHex(sha256(Uint8Array.of(n))));
  const log = [...others.slice(0, 2), hash, ...others.slice(2)].map((one) => logLeaf(one, sha256));
  return {
    receipt: leaves[index]!.receipt,
    proof: {
      seal: { ...text, hash, at: 5 },
      index,
      path: auditPath(index, hashes, sha256).map(toHex),
      head: { size: 5, root: toHex(treeRoot(log, sha256)), votes: 40 },
      day: null,
      headPath: auditPath(2, log, sha256).map(toHex),
    },
  };
}

const check = (receipt: VoteReceipt, proof: VoteProof, campaign = CAMPAIGN) => {
  const result = checkProof(receipt, campaign, proof, sha256);
  return result.holds ? 'holds' : result.place;
};
const { receipt, proof } = aProof(2);
const other = toHex(sha256(Uint8Array.of(9)));

test.each([0, 1, 2, 3, 4, 5, 6])('the proof of vote %d holds', (index) => {
  const one = aProof(index);
  expect(check(one.receipt, one.proof)).toBe('holds');
});

test.each([
  ['receipt', { id: 'another' }],
  ['entry', { entry: 'e9' }],
  ['round', { round: 'second' }],
  ['window', { window: receipt.window + 1 }],
  ['a window that the seal does not cover', { window: 99 }],
  ['a window after the seal', { window: 201 }],
  ['a word that has a line break in it', { entry: 'e1\n101' }],
])('another vote does not hold: %s', (_, change) => {
  expect(check({ ...receipt, ...change }, proof)).toBe('vote');
});

test.each([
  ['path', { path: [other, ...proof.path.slice(1)] }, 'vote'],
  ['a path that is too short', { path: proof.path.slice(1) }, 'vote'],
  ['a path of no hashes', { path: ['zz', ...proof.path.slice(1)] }, 'vote'],
  ['place', { index: 3 }, 'vote'],
  ['no such place', { index: -1 }, 'vote'],
  ['root of the log', { head: { ...proof.head, root: other } }, 'log'],
  ['size of the log', { head: { ...proof.head, size: 9 } }, 'log'],
  ['a log that ends before the seal', { head: { ...proof.head, size: 2 } }, 'log'],
  ['path in the log', { headPath: [...proof.headPath.slice(1), other] }, 'log'],
] as const)('names the place that does not hold: %s', (_, change, place) => {
  expect(check(receipt, { ...proof, ...change } as VoteProof)).toBe(place);
});

test.each([
  [{ root: other }, 'vote'],
  [{ rows: 700 }, 'vote'],
  [{ from: 98 }, 'seal'],
  [{ to: 201 }, 'seal'],
  [{ previous: other }, 'seal'],
  [{ number: 4 }, 'seal'],
  [{ hash: other }, 'seal'],
  [{ previous: 'nothing' }, 'seal'],
])('a seal that was altered does not hold: %j', (change, place) => {
  expect(check(receipt, { ...proof, seal: { ...proof.seal, ...change } })).toBe(place);
});

test('a whole seal that was made up is not in the log', () => {
  const text = { ...proof.seal, previous: other };
  const hash = sealHash({ campaign: CAMPAIGN, ...text }, sha256);
  expect(check(receipt, { ...proof, seal: { ...text, hash } })).toBe('log');
});

test('a vote of another campaign does not hold', () => {
  expect(check(receipt, proof, 'autumn')).toBe('vote');
});
