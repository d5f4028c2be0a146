import { parseArgs } from 'node:util';
import { CAMPAIGN } from '../event-of';

export interface Options {
  /** Id of a campaign of the product, or the path of a file that exports `campaign`. */
  campaign: string;
  /** Folder the report is written to. */
  out: string;
  /** Units that send works in; null is as many as a real campaign of these levels has. */
  units: number | null;
  entries: number;
  votes: number;
  /** Of judgings by points. */
  judges: number;
  /** 初评: who screen works. */
  reviewers: number;
  /** 复评: who vote in a meeting. */
  experts: number;
  /** The same seed gives the same people, works and votes. */
  seed: number;
  /** Works are real photographs, to be looked at, instead of small files. */
  photographs: boolean;
}

export const DEFAULTS: Options = {
  campaign: CAMPAIGN,
  out: '.local/rehearsal',
  units: null,
  entries: 600,
  votes: 60_000,
  judges: 5,
  reviewers: 30,
  experts: 11,
  seed: 1,
  photographs: false,
};

const NUMBERS = ['units', 'entries', 'votes', 'judges', 'reviewers', 'experts', 'seed'] as const;

/**
 * Reads the command's options.
 * @throws RangeError naming an option that is not a whole number.
 */
export function readOptions(argv: readonly string[]): Options {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...argv],
    options: {
      campaign: text,
      out: text,
      units: text,
      entries: text,
      votes: text,
      judges: text,
      reviewers: text,
      experts: text,
      seed: text,
    },
  });
  const options = { ...DEFAULTS };
  if (values.campaign !== undefined) options.campaign = values.campaign;
  if (values.out !== undefined) options.out = values.out;
  for (const name of NUMBERS) {
    const given = values[name];
    if (given === undefined) continue;
    if (!/^\d{1,7}$/.test(given)) throw new RangeError(`--${name} 要写整数，现在是“${given}”`);
    options[name] = Number(given);
  }
  return options;
}
