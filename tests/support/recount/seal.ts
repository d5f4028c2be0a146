import { toHex } from '../../../miniprogram/shared/ledger/hex';
import { voteLeaf } from '../../../miniprogram/shared/ledger/leaf';
import { treeRoot } from '../../../miniprogram/shared/ledger/merkle';
import { sealHash } from '../../../miniprogram/shared/ledger/seal';
import type { Fault, FaultKind } from './fault';
import { outOfOrder } from './order';
import type { Batch, VoteLine } from './part';
import { sha256 } from './sha256';

/** Seals of the receipts seen so far: a receipt stands in the ledger once. */
export type Seen = Map<string, number>;

type Note = (kind: FaultKind, line: number, text: string) => void;

/**
 * Checks one seal by itself: its votes are those it was made of, in their order, and it says what its hash is of.
 * @returns what is wrong with it, as exactly as can be told; nothing when it holds.
 */
export function checkSeal(campaign: string, batch: Batch, seen: Seen): Fault[] {
  const { file, line, seal, strange } = batch;
  const faults: Fault[] = [];
  const note: Note = (kind, at, text) =>
    void faults.push({ kind, file, line: at, seal: seal.number, text });
  for (const at of strange) note('line', at, '这一行不是一张票，也不是封条。');
  const sound = checkRows(batch, seen, note);
  const leaves = sound.map(({ row }) => voteLeaf(campaign, row, sha256));
  for (const place of outOfOrder(leaves)) {
    const at = sound[place]?.line ?? line;
    note('row.order', at, '这张票不在它该在的位置：被改过、移过，或者是加进来的。');
  }
  // What is known of single lines says more than the two sums, which then cannot hold.
  if (faults.length === 0) checkSums(batch, leaves, note);
  if (sealHash({ campaign, ...seal }, sha256) !== seal.hash)
    note('seal.hash', line, '封条上写的内容和它的指纹对不上：封条被改过。');
  return faults;
}

/** @returns the votes that may be what was sealed. */
function checkRows({ seal, rows }: Batch, seen: Seen, note: Note): readonly VoteLine[] {
  return rows.filter(({ line, row: { receipt, window } }) => {
    const before = seen.get(receipt);
    if (before !== undefined) {
      note('row.double', line, `回执 ${receipt} 在封条 ${String(before)} 里已经有了。`);
      return false;
    }
    seen.set(receipt, seal.number);
    if (window > seal.from && window <= seal.to) return true;
    note('row.window', line, `时段 ${String(window)} 不在这张封条封存的时段里。`);
    return false;
  });
}

function checkSums({ line, seal, rows }: Batch, leaves: readonly Uint8Array[], note: Note): void {
  const more = rows.length - seal.rows;
  if (more !== 0) {
    const change = more > 0 ? `多了 ${String(more)} 张` : `少了 ${String(-more)} 张`;
    const counts = `封条写明 ${String(seal.rows)} 张票，下面有 ${String(rows.length)} 张`;
    note('seal.rows', line, `${counts}，${change}。`);
  } else if (toHex(treeRoot(leaves, sha256)) !== seal.root) {
    const span = `第 ${String(line + 1)} 行到第 ${String(line + rows.length)} 行`;
    note('seal.root', line, `${span}里至少有一张票不是封存时的样子。`);
  }
}
