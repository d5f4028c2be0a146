import type {
  DayHead,
  LogHead,
  MyVote,
  SealView,
  VoteProof,
  VoteReceipt,
} from '../../../miniprogram/shared/contract';
import { toHex } from '../../../miniprogram/shared/ledger/hex';
import { voteLeaf } from '../../../miniprogram/shared/ledger/leaf';
import { logLeaf } from '../../../miniprogram/shared/ledger/log';
import { auditPath, treeRoot } from '../../../miniprogram/shared/ledger/merkle';
import { NO_SEAL, sealHash } from '../../../miniprogram/shared/ledger/seal';
import { sha256 } from '../../../miniprogram/shared/ledger/sha256';
import { aReceipt, NOON } from '../an-exhibit';

export const CAMPAIGN = 'zhongai-liaoning';
export const DAY = '2027-08-02';
const WINDOW = NOON / 5000;

/** Receipts of a seal's votes. */
export const someReceipts = (count: number, from = 0): VoteReceipt[] =>
  Array.from({ length: count }, (_, index) => {
    const seat = from + index + 1;
    return aReceipt({ id: `receipt-${String(seat)}`, seat, window: WINDOW, at: NOON });
  });

/** A ledger of some seals, each over some receipts, as the cloud would publish it. */
export function aLedger(batches: readonly VoteReceipt[][]) {
  const leavesOf = (receipts: readonly VoteReceipt[]) =>
    receipts
      .map(({ id, ...row }) => ({
        id,
        leaf: voteLeaf(CAMPAIGN, { receipt: id, ...row }, sha256),
      }))
      .sort((one, other) => (toHex(one.leaf) < toHex(other.leaf) ? -1 : 1));
  const seals: SealView[] = [];
  for (const receipts of batches) {
    const text = {
      number: seals.length + 1,
      from: WINDOW - 1,
      to: WINDOW,
      rows: receipts.length,
      root: toHex(
        treeRoot(
          leavesOf(receipts).map(({ leaf }) => leaf),
          sha256,
        ),
      ),
      previous: seals[seals.length - 1]?.hash ?? NO_SEAL,
    };
    seals.push({ ...text, hash: sealHash({ ...text, campaign: CAMPAIGN }, sha256), at: NOON });
  }
  const log = seals.map(({ hash }) => logLeaf(hash, sha256));
  const head: LogHead = {
    size: seals.length,
    root: toHex(treeRoot(log, sha256)),
    votes: batches.flat().length,
  };
  const proofOf = (receipt: VoteReceipt, day: string | null = null): VoteProof => {
    const number = batches.findIndex((batch) => batch.some(({ id }) => id === receipt.id));
    const leaves = leavesOf(batches[number] ?? []);
    const index = leaves.findIndex(({ id }) => id === receipt.id);
    const path = auditPath(
      index,
      leaves.map(({ leaf }) => leaf),
      sha256,
    );
    return {
      seal: seals[number]!,
      index,
      path: path.map(toHex),
      head,
      day,
      headPath: auditPath(number, log, sha256).map(toHex),
    };
  };
  const dayHead: DayHead = { ...head, day: DAY };
  return { seals, head, dayHead, proofOf };
}

export const aVote = (some: Partial<MyVote> = {}): MyVote => ({
  receipt: aReceipt(),
  title: '渔港清晨',
  number: 7,
  preview: null,
  standing: 'counted',
  ...some,
});

/** Another hash of 64 digits. */
export const otherHash = (hash: string): string =>
  (hash.startsWith('0') ? '1' : '0') + hash.slice(1);
