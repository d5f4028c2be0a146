import { voteText } from '../../../../miniprogram/shared/ledger/leaf';
import { sha256OfText } from '../../runtime/sha256';
import type { PublicVote, Span } from '../../stores/votes';
import { firstVotesWithin, isFullPage, nextVotesOfWindow } from '../../stores/votes';
import { ahead } from './some-at-a-time';

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
export interface Reading {
  /** By window. */
  rows: Row[];
  /** Whether the span goes on after them. */
  more: boolean;
}

/**
 * Reads a span's rows, each once, and makes their leaves while the next ones are on their way.
 * @param most stops after the window in which this many rows are reached: windows stay whole.
 */
export async function readRows(campaign: string, span: Span, most: number): Promise<Reading> {
  const rows: Row[] = [];
  let within = true;
  let next: Promise<PublicVote[]> | null = firstVotesWithin(campaign, span);
  while (next !== null) {
    const page: PublicVote[] = await next;
    const last = page.at(-1);
    const read = rows.length + page.length;
    if (last !== undefined && isFullPage(page)) {
      // The page may end inside a window: its rest comes before anything else.
      next = ahead(nextVotesOfWindow(campaign, last));
      within = false;
    } else {
      // What is left of a window was read; the span may go on after it.
      const from = last?.window ?? rows.at(-1)?.window;
      const on = !within && from !== undefined && read < most;
      next = on ? ahead(firstVotesWithin(campaign, { from, to: span.to })) : null;
      if (on) within = true;
    }
    for (const vote of page) rows.push(rowOf(campaign, vote));
  }
  return { rows, more: !within };
}

function rowOf(campaign: string, { receipt, round, entry, window }: PublicVote): Row {
  const leaf = sha256OfText(voteText(campaign, { receipt, round, entry, window }));
  return { leaf, receipt, round, entry, window };
}
