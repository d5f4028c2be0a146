import writeXlsxFile from 'write-excel-file/node';
import type { TestCloud } from './cloud';

type Cells = readonly (readonly (string | number | null)[])[];

/** Bytes of a workbook with one sheet. */
export async function anXlsx(rows: Cells): Promise<Buffer> {
  const cells = rows.map((row) => row.map((value) => (value === null ? null : { value })));
  return (await writeXlsxFile(cells as never, {})).toBuffer();
}

/** A text table; cells with commas or line breaks are quoted. */
export const aCsv = (rows: Cells): string =>
  rows
    .map((row) =>
      row
        .map((value) => String(value ?? ''))
        .map((text) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text))
        .join(','),
    )
    .join('\r\n');

/** Every character that GBK writes in two bytes. */
function gbkTable(): Map<string, Buffer> {
  const decoder = new TextDecoder('gbk');
  const table = new Map<string, Buffer>();
  for (let high = 0x81; high <= 0xfe; high += 1)
    for (let low = 0x40; low <= 0xfe; low += 1) {
      const bytes = Buffer.from([high, low]);
      const text = decoder.decode(bytes);
      if (Array.from(text).length === 1 && text !== '\ufffd') table.set(text, bytes);
    }
  return table;
}

/** A text as Chinese Excel saves it by default. */
export function gbk(text: string): Buffer {
  const table = gbkTable();
  return Buffer.concat(
    Array.from(text).map((one) => {
      const bytes = one.charCodeAt(0) < 0x80 ? Buffer.from(one) : table.get(one);
      if (bytes === undefined) throw new Error(`GBK has no ${one}`);
      return bytes;
    }),
  );
}

/** Uploads a list as an organizer does; gives its cloud file id. */
export async function aList(
  cloud: TestCloud,
  who: string,
  bytes: Buffer,
  extension = 'xlsx',
): Promise<string> {
  const asked = { extension, bytes: bytes.length };
  const { filePath } = await cloud.done(who, 'unit.importTicket', asked);
  return (await cloud.as(who).upload(filePath, bytes)).fileID;
}
