import * as Papa from 'papaparse';
import { readSheet } from 'read-excel-file/universal';
import { tidyText } from '../../../../../miniprogram/shared/campaign/text';
import type { FieldFault } from '../../../../../miniprogram/shared/reply';
import { fitsBounds } from '../../../files/archive';
import { WORKBOOK } from './limits';

/** The cells of a table as text, blanks around them gone; row 0 is the spreadsheet's first. */
export type Table = readonly (readonly string[])[];

const problem = (reason: string, remedy: string): FieldFault => ({ path: 'file', reason, remedy });

const startsWith = (bytes: Buffer, signature: string): boolean =>
  bytes.subarray(0, signature.length / 2).toString('hex') === signature;

/**
 * Reads the first sheet of a workbook, or a text table; judged by its bytes, never by its name.
 * @returns the cells, or what is wrong with the file.
 */
export async function readTable(bytes: Buffer): Promise<Table | FieldFault> {
  if (startsWith(bytes, 'd0cf11e0'))
    return problem('这是旧版 Excel 文件。', '请另存为 xlsx 或 csv 再上传。');
  return startsWith(bytes, '504b0304') ? readWorkbook(bytes) : readText(bytes);
}

/** What a reader of workbooks unpacks. */
const isPart = (name: string): boolean => /\.xml(?:\.rels)?$/.test(name);

async function readWorkbook(bytes: Buffer): Promise<Table | FieldFault> {
  const broken = problem(
    '这个表格文件打不开。',
    '请确认它能用 Excel 或 WPS 打开，另存为 xlsx 再上传。',
  );
  try {
    if (!fitsBounds(bytes, WORKBOOK, isPart))
      return problem('这个表格里的内容太多。', '请只保留名单，去掉图片和其他工作表后再上传。');
    const { buffer, byteOffset, length } = bytes;
    const copy = buffer.slice(byteOffset, byteOffset + length) as ArrayBuffer;
    // Phone numbers stay as they were written: as numbers they would lose their leading zeros.
    const rows = await readSheet<string>(copy, { parseNumber: (text) => text });
    return rows.map((row) => row.map((cell) => (cell === null ? '' : tidyText(String(cell)))));
  } catch {
    return broken;
  }
}

/** Encodings that spreadsheets write, most certain first: what is not UTF-8 fails to decode as such. */
function decode(bytes: Buffer): string | null {
  const encodings = startsWith(bytes, 'fffe') ? ['utf-16le'] : ['utf-8', 'gb18030'];
  for (const encoding of encodings)
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      continue;
    }
  return null;
}

function readText(bytes: Buffer): Table | FieldFault {
  const text = decode(bytes);
  if (text === null || text.includes('\0'))
    return problem('读不懂这个文件。', '请另存为 xlsx，或“CSV UTF-8”格式再上传。');
  const { data } = Papa.parse<string[]>(text, { skipEmptyLines: false });
  return data.map((row) => row.map((cell) => tidyText(cell)));
}
