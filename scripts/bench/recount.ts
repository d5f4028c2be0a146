import { aVote, exportOf, seal, type Batch } from '../../tests/support/a-ledger';
import { recount } from '../../tests/support/recount/recount';
import { sourceOfFiles } from '../../tests/support/recount/source';
import type { Figures } from '../../tests/support/bench/figures';

/** A campaign's size: fifteen full parts, votes over a thousand works. */
const PARTS = 15;
const VOTES_EACH = 20_000;
const WORKS = 1000;

/** Votes that a recount of an export gets through in a second: read, hashed, compared with the published numbers. */
export function benchRecount(): Promise<Figures> {
  const batches = Array.from({ length: PARTS }, (_, part): Batch => ({
    from: part * 100,
    to: (part + 1) * 100,
    votes: Array.from({ length: VOTES_EACH }, (_vote, index) =>
      aVote({
        entry: `entry-${String((index * 7919) % WORKS)}`,
        window: part * 100 + 1 + (index % 100),
      }),
    ),
  }));
  const files = exportOf(seal(batches), { parts: batches.map(() => 1), days: [1, PARTS] });
  const started = performance.now();
  const { faults, votes } = recount(sourceOfFiles(files));
  const seconds = (performance.now() - started) / 1000;
  if (faults.length > 0 || votes !== PARTS * VOTES_EACH) throw new Error('the ledger did not hold');
  return Promise.resolve({ 'recount.votesPerSecond': votes / seconds });
}
