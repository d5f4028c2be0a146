import type { Figures } from '../../tests/support/bench/figures';
import { measureScales } from './scale';
import type { BenchSize } from './size';

/** How fast votes are sealed and counted, and how much of the ledger is read for it as it grows. */
export async function benchTally({ ledgers, timed }: BenchSize): Promise<Figures> {
  const scales = await measureScales(ledgers, timed);
  return {
    'tally.votesPerSecond': scales.at(-1)?.sealedPerSecond ?? 0,
    'tally.rowsReadPerNewVote': Math.max(...scales.map((scale) => scale.rowsReadPerNewVote)),
    ...Object.fromEntries(
      scales.flatMap(({ label, rowsReadPerNewVote, memoryMB }) => [
        [`tally.rowsReadPerNewVote${label}`, rowsReadPerNewVote],
        [`cloud.rssMB${label}Votes`, memoryMB],
      ]),
    ),
  };
}
