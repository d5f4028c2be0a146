import { parseArgs } from 'node:util';
import { crowd } from './crowd';
import { tapeJson, tapeTable } from './print';
import type { Tape } from './tape';

const whole = (name: string, text: string): number => {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new RangeError(`--${name} is a whole number`);
  return value;
};

/** One line while it runs, on the side of the figures. */
function tell(tape: Tape, seconds: number): void {
  const votes = tape.tracks.get('vote.cast')?.times.length ?? 0;
  const all = [...tape.tracks.values()].reduce((sum, { times }) => sum + times.length, 0);
  process.stderr.write(`${seconds.toFixed(0)} s: ${String(all)} calls, ${String(votes)} votes\n`);
}

/** `npm run load -- --url http://127.0.0.1:PORT`: acts as phones do, and says what they lived to see. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      url: { type: 'string' },
      phones: { type: 'string', default: '50' },
      seconds: { type: 'string', default: '30' },
      think: { type: 'string', default: '2000' },
      seed: { type: 'string', default: '1' },
      json: { type: 'boolean', default: false },
    },
  });
  if (values.url === undefined) throw new RangeError('--url is the address of a running cloud');
  const { tape, seconds } = await crowd({
    url: values.url.replace(/\/+$/, ''),
    phones: whole('phones', values.phones),
    seconds: whole('seconds', values.seconds),
    think: whole('think', values.think),
    seed: whole('seed', values.seed),
    tell,
  });
  console.log(
    values.json ? JSON.stringify(tapeJson(tape, seconds), null, 2) : tapeTable(tape, seconds),
  );
  const answered = [...tape.tracks.values()].some(({ times }) => times.length > 0);
  process.exitCode = answered ? 0 : 1;
}

main().catch((error: unknown) => {
  console.error(error instanceof RangeError ? error.message : error);
  process.exit(1);
});
