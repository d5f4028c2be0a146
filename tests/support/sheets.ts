import writeXlsxFile from 'write-excel-file/node';
import type { ImportRow } from '../../miniprogram/shared/contract';
import { ORGANIZER, type TestCloud } from './cloud';

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

/** The columns of a list, as 附件2 names them. */
export const HEADER = [
  '单位名称',
  '单位类别',
  '联系人姓名',
  '所在部门',
  '职务',
  '座机电话',
  '手机号码',
  '微信号',
  '电子邮箱',
];

let phones = 0;

/** A row with a unit and a complete contact whom no other row names. */
export function aRow(
  unit: string,
  own: Partial<Record<string, string | number>> = {},
): (string | number)[] {
  const cells: Record<string, string | number> = {
    单位名称: unit,
    单位类别: '市总工会',
    联系人姓名: '王小明',
    所在部门: '宣教部',
    职务: '部长',
    座机电话: '024-22565730',
    手机号码: `137${String((phones += 1)).padStart(8, '0')}`,
    微信号: 'wangxm',
    电子邮箱: 'wang@example.com',
  };
  return HEADER.map((name) => own[name] ?? cells[name] ?? '');
}

/** A row with a unit alone. */
export const bareRow = (unit: string): string[] => [unit, '市总工会'];

/** Uploads a list and imports it. */
export async function imported(
  cloud: TestCloud,
  bytes: Buffer,
  extension = 'xlsx',
  who = ORGANIZER,
): Promise<ImportRow[]> {
  const file = await aList(cloud, who, bytes, extension);
  return (await cloud.done(who, 'unit.import', { file })).rows;
}

/** Forgets units and contacts. */
export function forgetPeople(cloud: TestCloud): void {
  for (const name of ['units', 'invitations', 'registrations', 'members', 'decisions'])
    cloud.database.remove(name, {}, { multi: true });
}
