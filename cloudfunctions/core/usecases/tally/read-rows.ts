import { toHex } from '../../../../miniprogram/shared/ledger/hex';
import { voteLeaf } from '../../../../miniprogram/shared/ledger/leaf';
import { sha256 } from '../../runtime/sha256';
import type { PublicVote, Span } from '../../stores/votes';
import { firstVotesWithin, isFullPage, nextVotesOfWindow } from '../../stores/votes';

/** A vote with its leaf. */
export interface Row {
  /** Hash of its leaf, hexadecimal. */
  leaf: string;
  receipt: string;
  round: string;
  entry: string;
  window: number;
}

/** Rows that were read. */
interface Reading {
  /** By window. */
  rows: Row[];
  /** Whether the span goes on after them. */
  more: boolean;
}

/**
 * Reads a span's rows, each once, and makes their leaves.
 * @param most stops after the window in which this many rows are reached: windows stay whole.
 */
export async function readRows(campaign: string, span: Span, most: number): Promise<Reading> {
  const rows: Row[] = [];
  const take = (page: readonly PublicVote[]): void => {
    for (const vote of page) rows.push(rowOf(campaign, vote));
  };
  let { from } = span;
  while (rows.length < most) {
    let page = await firstVotesWithin(campaign, { from, to: span.to });
    take(page);
    let last = page.at(-1);
    if (last === undefined || !isFullPage(page)) return { rows, more: false };
    // The page may end inside a window; the next one begins after it.
    from = last.window;
    while (last !== undefined && isFullPage(page)) {
      page = await nextVotesOfWindow(campaign, last);
      take(page);
      last = page.at(-1);
    }
  }
  return { rows, more: true };
}

function rowOf(campaign: string, { receipt, round, entry, window }: PublicVote): Row {
  const leaf = toHex(voteLeaf(campaign, { receipt, round, entry, window }, sha256));
  return { leaf, receipt, round, entry, window };
}
