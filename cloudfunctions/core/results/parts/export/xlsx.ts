import type { Cell as SheetCell } from 'write-excel-file/node';
import writeExcelFile from 'write-excel-file/node';
import type { Cell, Table } from './table';

/** A spreadsheet's clock has no zone: it is set to Shanghai's. */
const SHANGHAI_MS = 8 * 3_600_000;
const MOMENT_FORMAT = 'yyyy-mm-dd hh:mm';

/** Text that looks like a formula stays text: the type says so, whatever it begins with. */
function cellOf(value: Cell): SheetCell {
  if (value === null || value === '') return null;
  if (typeof value === 'number') return { value, type: Number };
  if (typeof value === 'string') return { value, type: String, format: '@', wrap: true };
  return {
    value: new Date(value.moment + SHANGHAI_MS),
    type: Date,
    format: MOMENT_FORMAT,
  };
}

/**
 * Writes a table as a spreadsheet: bold header that stays in sight, widths, numbers as numbers.
 * @param name of the sheet, at most 31 characters.
 */
export const xlsxOf = (name: string, { columns, rows }: Table): Promise<Buffer> =>
  writeExcelFile(
    [
      columns.map(({ header }) => ({
        value: header,
        type: String,
        fontWeight: 'bold' as const,
        backgroundColor: '#F3E9DC',
      })),
      ...rows.map((row) => row.map(cellOf)),
    ],
    { sheet: name, columns: columns.map(({ width }) => ({ width })), stickyRowsCount: 1 },
  ).toBuffer();
