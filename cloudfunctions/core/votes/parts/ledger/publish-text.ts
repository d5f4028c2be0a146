import type { LedgerRow } from '../../../../../miniprogram/shared/ledger/leaf';
import type { Seal } from '../../stores/seals';

/** A seal with its votes in the order of its leaves. */
export interface SealedVotes {
  seal: Pick<Seal, 'number' | 'from' | 'to' | 'rows' | 'root' | 'previous' | 'hash'>;
  votes: readonly LedgerRow[];
}

/**
 * The text of a part of the ledger, a JSON value a line: what the part holds, then seal by seal the seal and
 * its votes. Nothing is in it that a hash does not cover, so `npm run recount` notices every changed byte.
 * @param sealed seals that follow one another, at least one.
 */
export function partText(
  { campaign, part }: { campaign: string; part: number },
  sealed: readonly SealedVotes[],
): string {
  const fromSeal = sealed[0]?.seal.number;
  const toSeal = sealed[sealed.length - 1]?.seal.number;
  const head = { ledger: 'suishoupai/1', campaign, part, fromSeal, toSeal };
  const lines = [
    head,
    ...sealed.flatMap(({ seal, votes }) => [sealLine(seal), ...votes.map(voteLine)]),
  ];
  return `${lines.map((line) => JSON.stringify(line)).join('\n')}\n`;
}

const sealLine = ({ number, from, to, rows, root, previous, hash }: SealedVotes['seal']) => ({
  seal: number,
  from,
  to,
  rows,
  root,
  previous,
  hash,
});

const voteLine = ({ receipt, round, entry, window }: LedgerRow) => [receipt, round, entry, window];
