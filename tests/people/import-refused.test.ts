import { oneFile } from '../support/one-file';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { answers, CONSENT } from '../support/builders';
import { openCloud, ORGANIZER, OTHER_ORGANIZER, type TestCloud } from '../support/cloud';
import { sayUnpacked } from '../support/docx-bytes';
import {
  aCsv,
  aList,
  anXlsx,
  aRow,
  bareRow,
  forgetPeople,
  HEADER,
  imported,
} from '../support/sheets';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openCloud();
});
beforeEach(() => {
  forgetPeople(cloud);
});
afterAll(() => cloud.close());

const refused = async (bytes: Buffer, extension = 'xlsx') => {
  const file = await aList(cloud, ORGANIZER, bytes, extension);
  return cloud.fault(ORGANIZER, 'unit.import', { file });
};
/** More than a table's parts may take, in bytes. */
const large = () => new Uint8Array(600 * 1024);

const many = (count: number) =>
  zipSync(
    Object.fromEntries(
      Array.from({ length: count }, (_, at) => [`xl/${String(at)}.xml`, new Uint8Array(0)]),
    ),
  );

describe('what is no list', () => {
  test.each([
    ['no header', async () => anXlsx([['甲', '乙'], aRow('沈阳市总工会')]), 'xlsx'],
    ['an empty sheet', async () => anXlsx([]), 'xlsx'],
    ['another archive', () => Buffer.from(zipSync({ 'a.txt': strToU8('x') })), 'xlsx'],
    ['a broken archive', () => Buffer.from('504b0304deadbeef', 'hex'), 'xlsx'],
    ['an old workbook', () => Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'csv'],
    ['a picture', () => Buffer.from('89504e470d0a1a0a0000000d', 'hex'), 'csv'],
  ] as const)('%s', async (_, make, extension) => {
    const fault = await refused(Buffer.from(await make()), extension);
    expect(fault).toMatchObject({ code: 'INVALID', fields: [{ path: 'file' }] });
    expect(fault.reason).toMatch(/[\u4e00-\u9fff]/);
    expect(cloud.all('units')).toEqual([]);
  });

  test('too many rows, and one that is just right', async () => {
    const many = (count: number) =>
      Buffer.from(aCsv([HEADER, ...Array.from({ length: count }, () => bareRow(''))]));
    expect((await refused(many(2001), 'csv')).reason).toContain('2001');
    expect(await imported(cloud, many(2000), 'csv')).toHaveLength(2000);
  });

  test('a workbook of two thousand full rows is read to its end', async () => {
    const rows = Array.from({ length: 2000 }, (_, at) =>
      aRow('', { 职务: `第${at}位部长`.repeat(5) }),
    );
    const bytes = await anXlsx([HEADER, ...rows]);
    const told = await imported(cloud, bytes);
    expect(told).toHaveLength(2000);
    expect(told.at(-1)).toMatchObject({ row: 2001, outcome: 'faulty' });
  });

  test('a small archive that holds a huge table', async () => {
    const huge = new Uint8Array(60 * 1024 * 1024);
    const bytes = Buffer.from(zipSync({ 'xl/worksheets/sheet1.xml': huge }));
    expect(bytes.length).toBeLessThan(100_000);
    expect((await refused(bytes)).reason).toContain('太多');
  });

  test.each([
    ['many small parts', () => many(2001)],
    ['parts that lie there unpacked', () => zipSync({ 'xl/a.xml': large() }, { level: 0 })],
    [
      'a part that says it is little',
      () => sayUnpacked(Buffer.from(zipSync({ 'xl/a.xml': large() }, { level: 0 })), /a\.xml$/, 10),
    ],
  ])('%s', async (_, make) => {
    expect((await refused(Buffer.from(make()))).reason).toContain('太多');
  });

  test('a workbook with a picture of 600 KB is read', async () => {
    const parts = unzipSync(await anXlsx([HEADER, bareRow('沈阳市总工会')]));
    const bytes = zipSync({ ...parts, 'xl/media/image1.png': large() }, { level: 0 });
    expect(await imported(cloud, Buffer.from(bytes))).toHaveLength(1);
  });

  test.each([
    [{ extension: 'xls', bytes: 10 }, ['extension']],
    [{ extension: 'pdf', bytes: 0 }, ['extension', 'bytes']],
    [{ extension: '.XLSX', bytes: 2 * 1024 * 1024 }, []],
    [{ extension: 'csv', bytes: 2 * 1024 * 1024 + 1 }, ['bytes']],
  ])('%j', async (asked, paths) => {
    const reply = await cloud.ask(ORGANIZER, 'unit.importTicket', asked);
    expect(reply.ok ? [] : reply.error.fields?.map(({ path }) => path)).toEqual(paths);
  });

  test('a list of somebody else, or of nobody', async () => {
    const file = await aList(cloud, OTHER_ORGANIZER, await anXlsx([HEADER]));
    for (const one of [file, 'cloud://local/uploads/nothing', 'nonsense', ''])
      expect(await cloud.fault(ORGANIZER, 'unit.import', { file: one })).toMatchObject({
        code: 'INVALID',
        fields: [{ path: 'file' }],
      });
  });

  test('a list is not kept longer than it is needed', async () => {
    const file = await aList(cloud, ORGANIZER, await anXlsx([HEADER, aRow('沈阳市总工会')]));
    await cloud.done(ORGANIZER, 'unit.import', { file });
    await expect(cloud.as(ORGANIZER).download(file)).rejects.toThrow();
  });
});

test('a list that is not imported does not stay, and its ticket is no leave to send in a work', async () => {
  const file = await aList(cloud, ORGANIZER, Buffer.from(aCsv([['甲'], ['王小明']])), 'csv');
  await cloud.fault(ORGANIZER, 'unit.import', { file });
  const stored = () => cloud.as(ORGANIZER).download(file);
  await expect(stored()).resolves.toBeDefined();
  const [ticket] = cloud.all('tickets').filter(({ filePath }) => file.endsWith(String(filePath)));
  const sent = { ticket: String(ticket?._id), ...oneFile(file), theme: 'work' };
  const input = { ...sent, answers: answers(), consent: CONSENT };
  expect(await cloud.fault(ORGANIZER, 'entry.submit', input)).toMatchObject({ code: 'NOT_FOUND' });
  cloud.clock.set(cloud.clock.now() + 26 * 3_600_000);
  await cloud.runTimer('keeper');
  await expect(stored()).rejects.toThrow();
});
