import { voteText } from '../../../../../miniprogram/shared/ledger/leaf';
import { sha256OfText } from '../../../ground/sha256';
import type { PublicVote, Span } from '../../stores/votes';
import { firstVotesWithin, isFullPage, nextVotesOfWindow } from '../../stores/votes';
import { ahead } from '../../../ground/some-at-a-time';

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

/** Rows that a stretch should hold: nearly a page, so that one read gives it as a rule. */
const ROWS_A_STRETCH = 900;
/** Stretches asked for at a time: the database finds the next ones while the leaves of one are made. */
const STRETCHES_AT_ONCE = 3;

/**
 * Reads a span's rows, each once. After the first page, which tells how dense they are, it goes by stretches of
 * windows, so that none has to wait for where another ends.
 * @param most asks for no more once this many rows are reached: windows stay whole.
 */
export async function readRows(campaign: string, span: Span, most: number): Promise<Reading> {
  const rows: Row[] = [];
  let end = await readSome(campaign, span, rows);
  let width = widthOf(rows.length, 1 + end - (rows[0]?.window ?? end));
  const asked: Promise<Stretch>[] = [];
  for (;;) {
    while (
      asked.length < STRETCHES_AT_ONCE &&
      end < span.to &&
      rows.length + asked.length * ROWS_A_STRETCH < most
    ) {
      const stretch = { from: end, to: Math.min(end + width, span.to) };
      asked.push(ahead(readStretch(campaign, stretch)));
      end = stretch.to;
    }
    const next = asked.shift();
    if (next === undefined) return { rows, more: end < span.to };
    const { windows, found } = await next;
    width = widthOf(found.length, windows);
    for (const row of found) rows.push(row);
  }
}

interface Stretch {
  windows: number;
  found: Row[];
}

/** How many windows a stretch should have where so many rows were in so many windows. */
const widthOf = (rows: number, windows: number): number =>
  Math.max(1, Math.floor((ROWS_A_STRETCH * windows) / Math.max(rows, 1)));

async function readStretch(campaign: string, { from, to }: Span): Promise<Stretch> {
  const found: Row[] = [];
  for (let end = from; end < to;) end = await readSome(campaign, { from: end, to }, found);
  return { windows: to - from, found };
}

/**
 * Reads a page from the start of a span, and what its last window holds beyond it.
 * @returns the window up to which the span's rows are read.
 */
async function readSome(campaign: string, span: Span, rows: Row[]): Promise<number> {
  let page: PublicVote[] = await firstVotesWithin(campaign, span);
  let last = page.at(-1);
  if (last === undefined || !isFullPage(page)) {
    add(campaign, page, rows);
    return span.to;
  }
  while (last !== undefined) {
    const next: Promise<PublicVote[]> | null = isFullPage(page)
      ? ahead(nextVotesOfWindow(campaign, last))
      : null;
    add(campaign, page, rows);
    if (next === null) break;
    page = await next;
    last = page.at(-1);
  }
  return rows.at(-1)?.window ?? span.to;
}

function add(campaign: string, page: readonly PublicVote[], rows: Row[]): void {
  for (const { receipt, round, entry, window } of page) {
    const leaf = sha256OfText(voteText(campaign, { receipt, round, entry, window }));
    rows.push({ leaf, receipt, round, entry, window });
  }
}
