import { newChain } from './chain';
import { checkHeads, checkNewestHead, checkRoots, checkTallies, type HeadCheck } from './compare';
import { readDocuments } from './documents';
import type { Fault } from './fault';
import { partsOf } from './parts';
import { checkSeal, type Seen } from './seal';
import type { Source } from './source';
import { newTally, type EntryTally, type HoldTally } from './tally';

/** What a recount came to; everything holds when there are no faults. */
export interface Recount {
  campaign: string | null;
  parts: number;
  votes: number;
  seals: { number: number; rows: number; holds: boolean }[];
  /** Where the log stands after the last seal; null before the first, or when seals are missing. */
  head: { size: number; root: string } | null;
  days: HeadCheck[];
  entries: EntryTally[];
  holds: readonly HoldTally[];
  /** Whether numbers were published that the ledger could be compared with. */
  compared: boolean;
  faults: Fault[];
}

/**
 * Counts an export again and checks every seal, from nothing but its files.
 * @param roots of the log as they were posted elsewhere: the log must have had each of them.
 */
export function recount(source: Source, roots: readonly string[] = []): Recount {
  const faults: Fault[] = [];
  const report = (fault: Fault): void => void faults.push(fault);
  const documents = readDocuments(source, report);
  const { tallies } = documents;
  const chain = newChain();
  const tally = newTally(documents);
  const seen: Seen = new Map();
  const seals: Recount['seals'] = [];
  let campaign = tallies?.campaign ?? null;
  let parts = 0;
  for (const { head, batches } of partsOf(source, campaign, report)) {
    campaign ??= head.campaign;
    parts += 1;
    for (const batch of batches) {
      const { number } = batch.seal;
      const own = [...chain.add(batch), ...checkSeal(head.campaign, batch, seen)];
      faults.push(...own);
      seals.push({ number, rows: batch.rows.length, holds: own.length === 0 });
      for (const { row } of batch.rows) tally.add(row, number);
    }
  }
  const entries = tally.entries();
  const days = checkHeads(documents.heads ?? [], chain, report);
  checkNewestHead(documents, chain, report);
  checkRoots(roots, chain, report);
  checkTallies(entries, documents, report);
  const size = chain.size();
  const whole = size > 0 && size === chain.last();
  return {
    campaign,
    parts,
    votes: seals.reduce((sum, { rows }) => sum + rows, 0),
    seals,
    head: whole ? { size, root: chain.root(size) } : null,
    days,
    entries,
    holds: tally.holds,
    compared: tallies !== null,
    faults,
  };
}
