import { zipSync, strToU8 } from 'fflate';
import type { ImportRow } from '../../miniprogram/shared/contract';
import { openCloud, ORGANIZER, OTHER_ORGANIZER, type TestCloud } from '../support/cloud';
import { aCsv, aList, anXlsx, gbk } from '../support/sheets';
import { aContact, aUnit, contactAnswers } from '../support/units';

const HEADER = [
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

let cloud: TestCloud;
let phones = 0;
beforeEach(() => {
  for (const name of ['units', 'invitations', 'registrations', 'members', 'decisions'])
    cloud.database.remove(name, {}, { multi: true });
});
beforeAll(async () => {
  cloud = await openCloud();
});
afterAll(() => cloud.close());

const phone = () => `137${String((phones += 1)).padStart(8, '0')}`;
const row = (unit: string, own: Partial<Record<string, string | number>> = {}) => {
  const cells: Record<string, string | number> = {
    单位名称: unit,
    单位类别: '市总工会',
    联系人姓名: '王小明',
    所在部门: '宣教部',
    职务: '部长',
    座机电话: '024-22565730',
    手机号码: phone(),
    微信号: 'wangxm',
    电子邮箱: 'wang@example.com',
    ...own,
  };
  return HEADER.map((name) => cells[name] ?? '');
};
const bare = (unit: string, level = '市总工会') => [unit, level];
const load = async (bytes: Buffer, extension = 'xlsx', who = ORGANIZER): Promise<ImportRow[]> => {
  const file = await aList(cloud, who, bytes, extension);
  return (await cloud.done(who, 'unit.import', { file })).rows;
};
const refused = async (bytes: Buffer, extension = 'xlsx') => {
  const file = await aList(cloud, ORGANIZER, bytes, extension);
  return cloud.fault(ORGANIZER, 'unit.import', { file });
};
const told = (rows: readonly ImportRow[]) =>
  rows.map(({ row: at, outcome, faults }) => [at, outcome, faults.map(({ path }) => path)]);
const units = async () => (await cloud.done('anybody', 'units.list', {})).units;

describe('a workbook', () => {
  test('adds units, invites contacts, and tells every fault of the other rows', async () => {
    const rows = await load(
      await anXlsx([
        ['辽宁省随手拍活动联系人名单'],
        HEADER,
        row('沈阳市总工会'),
        bare('大连市总工会'),
        [],
        row('鞍山市总工会', { 手机号码: 13800138000, 联系人姓名: '欧阳小明' }),
        row('抚顺市总工会', { 联系人姓名: '', 手机号码: '138', 电子邮箱: 'x@' }),
        row('本溪市总工会', { 单位类别: '村委会' }),
        row('', {}),
        row('锦州市总工会', { 单位类别: '' }),
        [null, null, null, null, null, null, '13800138111'],
        row('沈阳市委网信办', { 单位类别: '市委网信办' }),
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
    const bytes = await anXlsx([HEADER, row('沈阳市总工会'), bare('大连市总工会')]);
    const first = await load(bytes);
    const second = await load(bytes, 'xlsx', OTHER_ORGANIZER);
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
      ...['沈阳', '大连', '鞍山', '抚顺'].map((city) => row(`${city}市总工会`)),
    ]);
    const [one = [], two = []] = await Promise.all([
      load(bytes),
      load(bytes, 'xlsx', OTHER_ORGANIZER),
    ]);
    expect(cloud.all('invitations')).toHaveLength(4);
    expect(cloud.all('units')).toHaveLength(4);
    for (const [index, first] of one.entries())
      expect([first.outcome, two[index]?.outcome]).toContain('added');
  });

  test('a row written twice in one list is one contact', async () => {
    const twice = row('沈阳市总工会');
    const rows = await load(await anXlsx([HEADER, twice, twice, row('沈阳市总工会')]));
    expect(rows.map(({ outcome }) => outcome)).toEqual(['added', 'known', 'added']);
    expect(cloud.all('invitations')).toHaveLength(2);
  });

  test('columns may come in any order, with stars, blanks and others between', async () => {
    const cells = row('沈阳市总工会');
    const order = [6, 0, 2, 1, 8, 3, 5, 4, 7];
    const header = order.map((at) => ` ${HEADER[at] ?? ''} * `);
    const rows = await load(
      await anXlsx([
        ['序号', ...header],
        ['1', ...order.map((at) => cells[at] ?? '')],
      ]),
    );
    expect(told(rows)).toEqual([[2, 'added', []]]);
  });

  test('a list of 网信办 needs no column of levels', async () => {
    const header = ['网信办名称', ...HEADER.slice(2)];
    const cells = row('沈阳市委网信办');
    const rows = await load(await anXlsx([header, [cells[0] ?? '', ...cells.slice(2)]]));
    expect(told(rows)).toEqual([[2, 'added', []]]);
    expect((await units())[0]).toMatchObject({ level: 'internet' });
  });

  test('a unit of the list needs no level, keeps its own, and stays away once retired', async () => {
    await aUnit(cloud, '沈阳市总工会');
    const gone = await aUnit(cloud, '大连市总工会');
    const reason = '并入其他单位';
    await cloud.done(ORGANIZER, 'unit.retire', { unit: gone.id, reason });
    const rows = await load(
      await anXlsx([
        HEADER,
        row('沈阳市总工会', { 单位类别: '' }),
        row('沈阳市总工会', { 单位类别: '大型企业' }),
        row('大连市总工会'),
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
    aCsv([HEADER, row('沈阳市总工会', { 职务: '部长,\n兼主任' }), bare('大连市总工会')]);

  test.each([
    ['UTF-8', (one: string) => Buffer.from(one)],
    ['UTF-8 with its mark', (one: string) => Buffer.from(`\ufeff${one}`)],
    ['GBK', gbk],
    ['UTF-16 with its mark', (one: string) => Buffer.from(`\ufeff${one}`, 'utf16le')],
    ['tabs', (one: string) => Buffer.from(one.replaceAll(/,(?!\n)/g, '\t'))],
  ])('in %s', async (_, encode) => {
    const rows = await load(encode(text()), 'csv');
    // A line break inside a cell is a fault of that cell, and no new row.
    expect(told(rows)).toEqual([
      [2, 'faulty', ['answers.duty']],
      [3, 'added', []],
    ]);
    expect((await units()).map(({ name }) => name)).toEqual(['大连市总工会']);
  });

  test('keeps its row numbers across blank lines', async () => {
    const rows = await load(
      Buffer.from(`${aCsv([HEADER, [], bare('大连市总工会'), [], bare('')])}`),
      'csv',
    );
    expect(rows.map(({ row: at }) => at)).toEqual([3, 5]);
  });
});

describe('an imported contact', () => {
  const invited = async () => {
    const [made] = await load(await anXlsx([HEADER, row('沈阳市总工会')]));
    return made?.code ?? '';
  };

  test('comes with the code, acts for the unit, and is among the approved', async () => {
    const code = await invited();
    const shown = await cloud.done('li', 'invitation.show', { code });
    expect(shown.invitation).toMatchObject({ role: 'contact', unit: { name: '沈阳市总工会' } });
    const { me } = await cloud.done('li', 'invitation.redeem', { code });
    expect(me).toEqual({ roles: ['citizen', 'contact'], unit: '沈阳市总工会', acts: true });
    const approved = { state: 'approved', cursor: null } as const;
    const { items } = await cloud.done(ORGANIZER, 'contact.queue', approved);
    expect(items[0]?.answers).toContainEqual({
      field: 'department',
      label: '所在部门',
      value: '宣教部',
    });
    // 附件2 asks for these of every contact, and no public reply may hold them.
    expect(JSON.stringify(await cloud.done('li', 'home.open', {}))).not.toContain('宣教部');
  });

  test('ends with the registration, and the code with it', async () => {
    const code = await invited();
    await cloud.done('li', 'invitation.redeem', { code });
    const approved = { state: 'approved', cursor: null } as const;
    const { items } = await cloud.done(ORGANIZER, 'contact.queue', approved);
    const [{ id, revision } = { id: '', revision: 0 }] = items;
    const reason = '已调离工会岗位';
    await cloud.done(ORGANIZER, 'contact.revoke', { id, revision, reason });
    expect((await cloud.fault('li', 'union.desk', {})).code).toBe('FORBIDDEN');
    const fault = await cloud.fault('li', 'invitation.redeem', { code });
    expect(fault.refusal?.rule).toBe('invitation.revoked');
    // Registering by hand leads back.
    const [unit] = await units();
    const input = { form: 'union', unit: unit?.id ?? '', answers: contactAnswers() };
    const again = await cloud.done('li', 'contact.register', input);
    const wish = { id: again.registration.id, revision: revision + 2 };
    await cloud.done(ORGANIZER, 'contact.approve', wish);
    expect((await cloud.done('li', 'home.open', {})).me.acts).toBe(true);
  });

  test('ends with the invitation, and the registration with it', async () => {
    const code = await invited();
    await cloud.done('li', 'invitation.redeem', { code });
    const { invitations } = await cloud.done(ORGANIZER, 'invitation.list', {});
    const input = { id: invitations[0]?.id ?? '', reason: '名单有误，重新发码' };
    await cloud.done(ORGANIZER, 'invitation.revoke', input);
    expect((await cloud.fault('li', 'union.desk', {})).code).toBe('FORBIDDEN');
    const { registrations } = await cloud.done('li', 'contact.forms', {});
    expect(registrations).toMatchObject([{ state: 'revoked' }]);
  });

  test('who has a code that expired gets a new one from the same row', async () => {
    const bytes = await anXlsx([HEADER, row('沈阳市总工会')]);
    const [first] = await load(bytes);
    cloud.database.modify('invitations', {}, { $set: { expiresAt: 1 } }, { merge: true });
    const [second] = await load(bytes);
    expect(second).toMatchObject({ outcome: 'added' });
    expect(second?.code).not.toBe(first?.code);
    expect(await cloud.ask('li', 'invitation.redeem', { code: second?.code ?? '' })).toMatchObject({
      ok: true,
    });
    const [third] = await load(bytes);
    expect(third).toMatchObject({ outcome: 'known', code: null });
  });

  test('who has registered already is known', async () => {
    const unit = await aUnit(cloud, '沈阳市总工会');
    await aContact(cloud, 'zhao', unit, { phone: '13712340000' });
    const rows = await load(
      await anXlsx([HEADER, row('沈阳市总工会', { 手机号码: '13712340000' })]),
    );
    expect(rows).toMatchObject([{ outcome: 'known', code: null }]);
  });

  test('of a unit that was retired since cannot come any more', async () => {
    const code = await invited();
    const [unit] = await units();
    const input = { unit: unit?.id ?? '', reason: '并入其他单位' };
    await cloud.done(ORGANIZER, 'unit.retire', input);
    const fault = await cloud.fault('li', 'invitation.redeem', { code });
    expect(fault.refusal?.rule).toBe('invitation.unit');
  });
});

describe('what is no list', () => {
  test.each([
    ['no header', async () => anXlsx([['甲', '乙'], row('沈阳市总工会')]), 'xlsx'],
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
      Buffer.from(aCsv([HEADER, ...Array.from({ length: count }, () => bare(''))]));
    expect((await refused(many(2001), 'csv')).reason).toContain('2001');
    expect(await load(many(2000), 'csv')).toHaveLength(2000);
  });

  test('a small archive that holds a huge table', async () => {
    const huge = new Uint8Array(60 * 1024 * 1024);
    const bytes = Buffer.from(zipSync({ 'xl/worksheets/sheet1.xml': huge }));
    expect(bytes.length).toBeLessThan(100_000);
    expect((await refused(bytes)).reason).toContain('太多');
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
    const file = await aList(cloud, ORGANIZER, await anXlsx([HEADER, row('沈阳市总工会')]));
    await cloud.done(ORGANIZER, 'unit.import', { file });
    await expect(cloud.as(ORGANIZER).download(file)).rejects.toThrow();
  });
});
