import type { LedgerRow } from '../../../miniprogram/shared/ledger/leaf';
import type { Fault } from './fault';
import { readHead, readRow, readSeal, type PartHead, type SealLine } from './line';

/** A vote and the line it stands in. */
export interface VoteLine {
  line: number;
  row: LedgerRow;
}

/** A seal as a part has it, with the votes below it. */
export interface Batch {
  file: string;
  /** Line of the seal; votes follow in the lines after it. */
  line: number;
  seal: SealLine;
  rows: VoteLine[];
  /** Lines below the seal that are no vote. */
  strange: number[];
}

/** The first line of a part; null when the file is no part. */
export const headOf = (text: string): PartHead | null => readHead(text.slice(0, lineEnd(text, 0)));

/**
 * Goes through a part, seal by seal.
 * @param report hears of lines that belong to no seal; those below a seal are in its batch.
 */
export function* batchesOf(
  file: string,
  text: string,
  report: (fault: Fault) => void,
): Generator<Batch> {
  let batch: Batch | null = null;
  let line = 1;
  for (let start = lineEnd(text, 0) + 1; start < text.length;) {
    const end = lineEnd(text, start);
    const content = text.slice(start, end);
    line += 1;
    start = end + 1;
    const row = batch === null ? null : readRow(content);
    if (batch !== null && row !== null) {
      batch.rows.push({ line, row });
      continue;
    }
    const seal = readSeal(content);
    if (seal !== null) {
      if (batch !== null) yield batch;
      batch = { file, line, seal, rows: [], strange: [] };
    } else if (batch !== null) batch.strange.push(line);
    else report({ kind: 'line', file, line, seal: null, text: '这一行不是封条，前面也没有封条。' });
  }
  if (batch !== null) yield batch;
  if (!text.endsWith('\n'))
    report({ kind: 'line', file, line, seal: null, text: '文件在这里断了，没有写完。' });
}

function lineEnd(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return end === -1 ? text.length : end;
}
