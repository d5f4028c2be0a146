import type { LedgerRow } from '../../../miniprogram/shared/ledger/leaf';
import type { SealText } from '../../../miniprogram/shared/ledger/seal';

/**
 * The lines of a part. Each has exactly one way to be written, so that no byte of a part can change unseen:
 * the first line says what the part holds, a seal's line comes before its votes, and a vote is a line of four.
 */

/** First line of a part. */
export interface PartHead {
  campaign: string;
  part: number;
  fromSeal: number;
  toSeal: number;
}

/** Line of a seal; its campaign stands in the first line. */
export interface SealLine extends Omit<SealText, 'campaign'> {
  hash: string;
}

// Visible ASCII but the quotation mark and the backslash: what needs no escaping in JSON.
const WORD = '"([!#-\\[\\]-~]+)"';
const NUMBER = '(0|[1-9][0-9]{0,14})';
const HASH = '"([0-9a-f]{64})"';

const object = (fields: readonly (readonly [name: string, value: string])[]): RegExp =>
  new RegExp(`^\\{${fields.map(([name, value]) => `"${name}":${value}`).join(',')}\\}$`);

const HEAD = object([
  ['ledger', '"suishoupai/1"'],
  ['campaign', WORD],
  ['part', NUMBER],
  ['fromSeal', NUMBER],
  ['toSeal', NUMBER],
]);
const SEAL = object([
  ['seal', NUMBER],
  ['from', NUMBER],
  ['to', NUMBER],
  ['rows', NUMBER],
  ['root', HASH],
  ['previous', HASH],
  ['hash', HASH],
]);
const ROW = new RegExp(`^\\[${WORD},${WORD},${WORD},${NUMBER}\\]$`);

/** Reads the first line of a part; null when it is none. */
export function readHead(line: string): PartHead | null {
  const [whole, campaign = '', part, fromSeal, toSeal] = HEAD.exec(line) ?? [];
  if (whole === undefined) return null;
  return { campaign, part: Number(part), fromSeal: Number(fromSeal), toSeal: Number(toSeal) };
}

/** Reads the line of a seal; null when it is none. */
export function readSeal(line: string): SealLine | null {
  const found = SEAL.exec(line);
  if (found === null) return null;
  const [, number, from, to, rows, root = '', previous = '', hash = ''] = found;
  const span = { from: Number(from), to: Number(to), rows: Number(rows) };
  return { number: Number(number), ...span, root, previous, hash };
}

/** Reads the line of a vote; null when it is none. */
export function readRow(line: string): LedgerRow | null {
  const found = ROW.exec(line);
  if (found === null) return null;
  const [, receipt = '', round = '', entry = '', window] = found;
  return { receipt, round, entry, window: Number(window) };
}
