import { logNodes, logRoot } from '../../../miniprogram/shared/ledger/log';
import { NO_SEAL } from '../../../miniprogram/shared/ledger/seal';
import type { Fault, FaultKind } from './fault';
import type { Batch } from './part';
import { sha256 } from './sha256';

/** The seals one after the other, and the log they make. */
export interface Chain {
  /** Takes the next seal. @returns why it does not follow the one before; nothing when it does. */
  add: (batch: Batch) => Fault[];
  /** Seals up to the first that is missing: no root of the log is known beyond. */
  size: () => number;
  /** Number of the last seal. */
  last: () => number;
  /** Root of the log of the first `size` seals. @throws RangeError beyond `size()`. */
  root: (size: number) => string;
  /** Votes in the first `size` seals, as the seals say. */
  votes: (size: number) => number;
}

export function newChain(): Chain {
  const nodes: string[][] = [[]];
  const votes: number[] = [0];
  let last = { number: 0, hash: NO_SEAL };
  const nodesOf = (seal: number): string[] => nodes[seal] ?? [];
  const grow = ({ seal: { number, hash, rows } }: Batch): void => {
    // Beyond a gap nothing can be said of the log.
    if (number !== nodes.length) return;
    nodes.push(logNodes({ number, hash }, nodesOf, sha256));
    votes.push((votes[number - 1] ?? 0) + rows);
  };
  return {
    add: (batch) => {
      const faults = gapBefore(batch, last);
      grow(batch);
      last = batch.seal;
      return faults;
    },
    size: () => nodes.length - 1,
    last: () => last.number,
    root: (size) => logRoot(size, nodesOf, sha256),
    votes: (size) => votes[size] ?? 0,
  };
}

function gapBefore(
  { file, line, seal: { number, previous } }: Batch,
  last: { number: number; hash: string },
): Fault[] {
  const fault = (kind: FaultKind, text: string): Fault[] => [
    { kind, file, line, seal: number, text },
  ];
  const next = last.number + 1;
  if (number < next)
    return fault(
      'seal.number',
      `前面已经是封条 ${String(last.number)}，这里又是封条 ${String(number)}：重复了，或者顺序颠倒。`,
    );
  if (number > next) return fault('seal.number', `缺${sealsText(next, number - 1)}。`);
  if (previous === last.hash) return [];
  const text =
    last.number === 0
      ? '第一张封条之前不应有别的封条。'
      : `它记下的上一张封条，和封条 ${String(last.number)} 对不上：其中一张被换过。`;
  return fault('seal.previous', text);
}

/** Seals for people, as in `封条 3` or `封条 3 至 9`. */
export const sealsText = (from: number, to: number): string =>
  from === to ? `封条 ${String(from)}` : `封条 ${String(from)} 至 ${String(to)}`;
