import { readSheet } from 'read-excel-file/node';
import type { Sheet } from '../../miniprogram/shared/contract';
import type { TestCloud } from './cloud';
import { ORGANIZER } from './cloud';

type Cell = string | number | boolean | Date | null;
export type Row = Record<string, Cell>;

/** A list as an organizer gets it, read back from the file: rows by column. */
export async function exported(
  cloud: TestCloud,
  sheet: Sheet,
  when: number,
): Promise<{ name: string; headers: string[]; rows: Row[]; bytes: Buffer }> {
  const { file } = await cloud.done(ORGANIZER, 'export.sheet', { sheet }, when);
  const bytes = await cloud.as(ORGANIZER).download(file.url);
  if (bytes.length !== file.bytes) throw new Error('the file is not as long as was said');
  const [head = [], ...body] = (await readSheet(bytes)) as Cell[][];
  const headers = head.map(String);
  const rows = body.map((cells) =>
    Object.fromEntries(headers.map((header, index) => [header, tidy(cells[index] ?? null)])),
  );
  return { name: file.name, headers, rows, bytes };
}

/** A spreadsheet counts days in fractions, so that a moment comes back as much as a millisecond off. */
const tidy = (cell: Cell): Cell =>
  cell instanceof Date ? new Date(Math.round(cell.getTime() / 1000) * 1000) : cell;
