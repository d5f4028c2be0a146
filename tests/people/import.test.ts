import type { ImportRow } from '../../miniprogram/shared/contract';
import { openCloud, ORGANIZER, OTHER_ORGANIZER, type TestCloud } from '../support/cloud';
import {
  aCsv,
  anXlsx,
  aRow,
  bareRow,
  forgetPeople,
  gbk,
  HEADER,
  imported,
} from '../support/sheets';
import { aUnit } from '../support/units';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openCloud();
});
beforeEach(() => {
  forgetPeople(cloud);
});
afterAll(() => cloud.close());

const told = (rows: readonly ImportRow[]) =>
  rows.map(({ row: at, outcome, faults }) => [at, outcome, faults.map(({ path }) => path)]);
const units = async () => (await cloud.done('anybody', 'units.list', {})).units;

describe('a workbook', () => {
  test('adds units, invites contacts, and tells every fault of the other rows', async () => {
    const rows = await imported(
      cloud,
      await anXlsx([
        ['辽宁省随手拍活动联系人名单'],
        HEADER,
        aRow('沈阳市总工会'),
        bareRow('大连市总工会'),
        [],
        aRow('鞍山市总工会', { 手机号码: 13800138000, 联系人姓名: '欧阳小明' }),
        aRow('抚顺市总工会', { 联系人姓名: '', 手机号码: '138', 电子邮箱: 'x@' }),
        aRow('本溪市总工会', { 单位类别: '村委会' }),
        aRow('', {}),
        aRow('锦州市总工会', { 单位类别: '' }),
        [null, null, null, null, null, null, '13800138111'],
        aRow('沈阳市委网信办', { 单位类别: '市委网信办' }),
      ]),
    );
    expect(told(rows)).toEqual([
      [3, 'added', []],
      [4, 'added', []],
      [6, 'added', []],
      [7, 'faulty', ['answers.name', 'answers.phone', 'answers.email']],
      [8, 'faulty', ['level']],
      [9, 'faulty', ['unit']],
      [10, 'faulty', ['level']],
      [11, 'faulty', ['unit', 'level']],
      [12, 'added', []],
    ]);
    for (const { faults } of rows)
      for (const { reason, remedy } of faults)
        expect(`${reason}${remedy}`).toMatch(/[\u4e00-\u9fff]/);
    expect(rows.map(({ contact }) => contact)).toEqual([
      '王*明',
      '',
      '欧**明',
      '',
      '王*明',
      '王*明',
      '王*明',
      '',
      '王*明',
    ]);
    expect(rows.filter(({ code }) => code !== null).map(({ row: at }) => at)).toEqual([3, 6, 12]);
    expect((await units()).map(({ name, level }) => [name, level])).toEqual([
      ['大连市总工会', 'city'],
      ['沈阳市委网信办', 'internet'],
      ['沈阳市总工会', 'city'],
      ['鞍山市总工会', 'city'],
    ]);
    expect(JSON.stringify(rows)).not.toContain('王小明');
  });

  test('imported twice changes nothing, and an open code is told again', async () => {
    const bytes = await anXlsx([HEADER, aRow('沈阳市总工会'), bareRow('大连市总工会')]);
    const first = await imported(cloud, bytes);
    const second = await imported(cloud, bytes, 'xlsx', OTHER_ORGANIZER);
    expect(told(second)).toEqual([
      [2, 'known', []],
      [3, 'known', []],
    ]);
    expect(second.map(({ code }) => code)).toEqual(first.map(({ code }) => code));
    expect(cloud.all('invitations')).toHaveLength(1);
    expect(cloud.all('units')).toHaveLength(2);
    const verbs = cloud.all('decisions').map(({ verb }) => String(verb));
    expect(verbs.sort()).toEqual(['add', 'add', 'create', 'import', 'import']);
  });

  test('imported twice at the same moment invites each contact once', async () => {
    const bytes = await anXlsx([
      HEADER,
      ...['沈阳', '大连', '鞍山', '抚顺'].map((city) => aRow(`${city}市总工会`)),
    ]);
    const [one = [], two = []] = await Promise.all([
      imported(cloud, bytes),
      imported(cloud, bytes, 'xlsx', OTHER_ORGANIZER),
    ]);
    expect(cloud.all('invitations')).toHaveLength(4);
    expect(cloud.all('units')).toHaveLength(4);
    for (const [index, first] of one.entries())
      expect([first.outcome, two[index]?.outcome]).toContain('added');
  });

  test('a row written twice in one list is one contact', async () => {
    const twice = aRow('沈阳市总工会');
    const rows = await imported(cloud, await anXlsx([HEADER, twice, twice, aRow('沈阳市总工会')]));
    expect(rows.map(({ outcome }) => outcome)).toEqual(['added', 'known', 'added']);
    expect(cloud.all('invitations')).toHaveLength(2);
  });

  test('columns may come in any order, with stars, blanks and others between', async () => {
    const cells = aRow('沈阳市总工会');
    const order = [6, 0, 2, 1, 8, 3, 5, 4, 7];
    const header = order.map((at) => ` ${HEADER[at] ?? ''} * `);
    const rows = await imported(
      cloud,
      await anXlsx([
        ['序号', ...header],
        ['1', ...order.map((at) => cells[at] ?? '')],
      ]),
    );
    expect(told(rows)).toEqual([[2, 'added', []]]);
  });

  test('a list of 网信办 needs no column of levels', async () => {
    const header = ['网信办名称', ...HEADER.slice(2)];
    const cells = aRow('沈阳市委网信办');
    const rows = await imported(cloud, await anXlsx([header, [cells[0] ?? '', ...cells.slice(2)]]));
    expect(told(rows)).toEqual([[2, 'added', []]]);
    expect((await units())[0]).toMatchObject({ level: 'internet' });
  });

  test('a unit of the list needs no level, keeps its own, and stays away once retired', async () => {
    await aUnit(cloud, '沈阳市总工会');
    const gone = await aUnit(cloud, '大连市总工会');
    const reason = '并入其他单位';
    await cloud.done(ORGANIZER, 'unit.retire', { unit: gone.id, reason });
    const rows = await imported(
      cloud,
      await anXlsx([
        HEADER,
        aRow('沈阳市总工会', { 单位类别: '' }),
        aRow('沈阳市总工会', { 单位类别: '大型企业' }),
        aRow('大连市总工会'),
      ]),
    );
    expect(told(rows)).toEqual([
      [2, 'added', []],
      [3, 'faulty', ['level']],
      [4, 'faulty', ['unit']],
    ]);
  });
});

describe('a text table', () => {
  const text = () =>
    aCsv([HEADER, aRow('沈阳市总工会', { 职务: '部长,\n兼主任' }), bareRow('大连市总工会')]);

  test.each([
    ['UTF-8', (one: string) => Buffer.from(one)],
    ['UTF-8 with its mark', (one: string) => Buffer.from(`\ufeff${one}`)],
    ['GBK', gbk],
    ['UTF-16 with its mark', (one: string) => Buffer.from(`\ufeff${one}`, 'utf16le')],
    ['tabs', (one: string) => Buffer.from(one.replaceAll(/,(?!\n)/g, '\t'))],
  ])('in %s', async (_, encode) => {
    const rows = await imported(cloud, encode(text()), 'csv');
    // A line break inside a cell is a fault of that cell, and no new row.
    expect(told(rows)).toEqual([
      [2, 'faulty', ['answers.duty']],
      [3, 'added', []],
    ]);
    expect((await units()).map(({ name }) => name)).toEqual(['大连市总工会']);
  });

  test('keeps its row numbers across blank lines', async () => {
    const rows = await imported(
      cloud,
      Buffer.from(`${aCsv([HEADER, [], bareRow('大连市总工会'), [], bareRow('')])}`),
      'csv',
    );
    expect(rows.map(({ row: at }) => at)).toEqual([3, 5]);
  });
});
