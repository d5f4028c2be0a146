import { recount, type Recount } from './recount/recount';
import { sourceOfFiles } from './recount/source';
import { aVote, exportOf, partName, seal, type Batch, type Files, type Hold } from './a-ledger';

/** A hundred and some votes in seven seals, one of them late and one of a single vote, in three parts. */
export const COUNTS = [12, 1, 40, 30, 3, 20, 9];
export const SPANS = [
  [0, 10],
  [10, 12],
  [12, 30],
  [30, 44],
  // Late: over windows that were closed before.
  [0, 10],
  [44, 60],
  [60, 61],
] as const;
export const BATCHES: Batch[] = SPANS.map(([from, to], index) => ({
  from,
  to,
  votes: Array.from({ length: COUNTS[index] ?? 0 }, (_, vote) =>
    aVote({
      entry: `e${1 + ((vote * 7) % 5)}`,
      round: index < 6 ? 'preliminary' : 'final',
      window: from + 1 + (vote % (to - from)),
    }),
  ),
}));
export const HOLDS: Hold[] = [
  { round: 'preliminary', entry: 'e1', from: 12, to: 20, state: 'held' },
  { round: 'preliminary', entry: 'e2', from: 12, to: 20, state: 'void' },
  { round: 'preliminary', entry: 'e2', from: 20, to: 28, state: 'held' },
  { round: 'preliminary', entry: 'e3', from: 30, to: 40, state: 'released' },
];
export const SHAPE = { parts: [3, 2, 2], holds: HOLDS, days: [2, 5] };
export const SEALED = seal(BATCHES);
export const honest = (): Files => exportOf(SEALED, SHAPE);
export const run = (files: Files, roots: string[] = []): Recount =>
  recount(sourceOfFiles(files), roots);

/** Line of a seal in its part, from 1, and the part's name. */
export function placeOf(number: number): { file: string; line: number } {
  const part = number <= 3 ? 1 : number <= 5 ? 2 : 3;
  const first = [1, 4, 6][part - 1] ?? 1;
  let line = 2;
  for (let before = first; before < number; before += 1) line += 1 + (COUNTS[before - 1] ?? 0);
  return { file: partName(part), line };
}

export const linesOf = (files: Files, file: string): string[] =>
  String(files.get(file)).replace(/\n$/, '').split('\n');
export const write = (files: Files, file: string, lines: readonly string[]): Files =>
  files.set(file, Buffer.from(`${lines.join('\n')}\n`));

/** Changes the lines of the part that a seal is in. */
export function edit(number: number, change: (lines: string[], at: number) => void): Files {
  const files = honest();
  const { file, line } = placeOf(number);
  const lines = linesOf(files, file);
  change(lines, line - 1);
  return write(files, file, lines);
}

export const places = ({ faults }: Recount) =>
  faults.map(({ kind, file, line, seal: own }) => ({ kind, file, line, seal: own }));

/** Seals to tamper with: the first, one of a single vote, a large one, the first of a part, a late one, the last. */
export const SEALS = [1, 2, 3, 4, 5, 7];
export const MANY = SEALS.filter((number) => (COUNTS[number - 1] ?? 0) > 1);
/** Which of a seal's votes, from 0. */
export const votesOf = (number: number): number[] => {
  const count = COUNTS[number - 1] ?? 0;
  return [...new Set([0, Math.floor(count / 2), count - 1])];
};
export const CASES = SEALS.flatMap((number) =>
  votesOf(number).map((vote) => [number, vote] as const),
);
