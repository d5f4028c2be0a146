import { quantile, type Tape } from './tape';

const ms = (value: number): string => (Number.isNaN(value) ? '–' : value.toFixed(1));

/** The tape as a table for people, an action a line, and below what was refused and why. */
export function tapeTable(tape: Tape, seconds: number): string {
  const head = ['action', 'answered', 'per second', 'p50 ms', 'p95 ms', 'worst ms', 'refused'];
  const lines = [...tape.tracks].map(([action, { times, refusals }]) => [
    action,
    String(times.length),
    (times.length / seconds).toFixed(1),
    ms(quantile(times, 0.5)),
    ms(quantile(times, 0.95)),
    ms(quantile(times, 1)),
    String([...refusals.values()].reduce((sum, count) => sum + count, 0)),
  ]);
  const all = [...tape.tracks.values()].reduce((sum, { times }) => sum + times.length, 0);
  lines.push(['all', String(all), (all / seconds).toFixed(1), '', '', '', '']);
  const rows = [head, ...lines];
  const widths = head.map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  const table = rows.map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
  const why = [...tape.tracks].flatMap(([action, { refusals }]) =>
    [...refusals].map(([reason, count]) => `${action}: ${String(count)} × ${reason}`),
  );
  return [...table, ...(why.length === 0 ? [] : ['', 'Refused', ...why])].join('\n');
}

/** The same for machines. */
export const tapeJson = (tape: Tape, seconds: number): object => ({
  seconds,
  actions: Object.fromEntries(
    [...tape.tracks].map(([action, { times, refusals }]) => [
      action,
      {
        answered: times.length,
        perSecond: times.length / seconds,
        p50Ms: quantile(times, 0.5),
        p95Ms: quantile(times, 0.95),
        worstMs: quantile(times, 1),
        refusals: Object.fromEntries(refusals),
      },
    ]),
  ),
});
