import { unzipSync } from 'fflate';
import { fileIdOf } from '../../simulator/cloud/storage/file-id';
import { SHEET_LABELS, SHEETS } from '../../miniprogram/shared/contract';
import { at, CAMPAIGN, openCloud, ORGANIZER, type TestCloud } from '../support/cloud';
import { ANNOUNCING, aRanking, entryId, JUDGING, listUnits, sweep } from '../support/judged';
import { anExhibit } from '../support/hung-exhibits';
import { DALIAN, SHENYANG } from '../support/office';
import { opened } from '../support/opened';
import { exported } from '../support/spreadsheet';

let cloud: TestCloud;
const WORKS = [
  { number: 1, points: 90, author: '王小明', phone: '13800138000', title: '=1+1' },
  {
    number: 2,
    points: 80,
    author: '李丽',
    theme: 'youth',
    unit: SHENYANG,
    title: '+86 "引号" <b>',
  },
  { number: 3, points: null, theme: 'youth', kind: 'video' as const, title: '@某人 -- 😀' },
];

beforeAll(async () => {
  cloud = await openCloud();
  sweep(cloud);
  listUnits(cloud, [SHENYANG, DALIAN]);
  await aRanking(cloud, WORKS);
  cloud.database.insert('exhibits', [
    {
      ...anExhibit({ number: 1, round: 'preliminary', votes: 777 }),
      ...{ held: 60, voided: 9 },
      entry: entryId(1),
      _id: `${CAMPAIGN}:preliminary:${entryId(1)}`,
    },
    {
      ...anExhibit({ number: 1, round: 'final', votes: 650 }),
      entry: entryId(1),
      _id: `${CAMPAIGN}:final:${entryId(1)}`,
    },
  ]);
  cloud.database.insert('recommendations', [
    {
      _id: `${CAMPAIGN}:semifinal:${SHENYANG.id}:image:1`,
      sitter: `${CAMPAIGN}:semifinal:${entryId(2)}:1`,
      campaign: CAMPAIGN,
      round: 'semifinal',
      unit: SHENYANG.id,
      unitName: SHENYANG.name,
      quota: 'no such quota',
      seat: 1,
      entry: entryId(2),
      kind: 'image',
      theme: 'youth',
      number: 2,
      title: WORKS[1]!.title,
      preview: null,
      votes: 201,
      by: 'contact',
      byName: '张联系',
      at: at('09-20 09:05'),
      request: 'request-1',
    },
  ]);
  cloud.database.insert('registrations', [
    {
      _id: `${CAMPAIGN}:union:contact`,
      campaign: CAMPAIGN,
      form: 'union',
      openid: 'contact',
      unit: SHENYANG,
      answers: { unitName: SHENYANG.name, name: '张联系', mobile: '13700137000' },
      state: 'approved',
      revision: 1,
      submittedAt: at('07-26 08:00'),
      invitation: null,
      history: [],
    },
  ]);
});
afterAll(() => cloud.close());

const sheetOf = (sheet: (typeof SHEETS)[number], when = ANNOUNCING) => exported(cloud, sheet, when);
/** A spreadsheet's clock shows Shanghai's time and knows no zone. */
const clock = (moment: string) => new Date(at(moment) + 8 * 3_600_000);

test.each(SHEETS)('%s: a spreadsheet with a header, under a Chinese name', async (sheet) => {
  const { name, headers, rows, bytes } = await sheetOf(sheet);
  expect(name).toBe(`${SHEET_LABELS[sheet]}-众爱辽宁随手拍-2027-11-02.xlsx`);
  expect(new Set(headers).size).toBe(headers.length);
  expect(headers.every((header) => /[\u4e00-\u9fff]/.test(header))).toBe(true);
  expect(rows.length).toBeGreaterThan(0);
  const files = unzipSync(new Uint8Array(bytes));
  const xml = Buffer.from(files['xl/worksheets/sheet1.xml'] ?? []).toString();
  // The header stays in sight, and nothing is a formula.
  expect(xml).toContain('state="frozen"');
  expect(xml).toContain('ySplit="1"');
  expect(xml).not.toContain('<f>');
});

test('作品名单: every entry with what its author said, people masked, votes by round, numbers as numbers', async () => {
  const { rows } = await sheetOf('entries');
  expect(rows).toHaveLength(cloud.all('entries').length);
  expect(rows[0]).toMatchObject({
    编号: 1,
    期号: 1,
    状态: '展示中',
    主题: '敬业爱岗',
    类别: '图片',
    所属单位: DALIAN.name,
    报送方式: '作者投稿',
    初选得票: 777,
    初选待核票: 60,
    初选作废票: 9,
    决赛投票得票: 650,
    作者姓名: '王*明',
    手机号码: '138****8000',
    投稿时间: clock('08-02 10:00'),
  });
});

test('text that looks like a formula stays text', async () => {
  const { rows } = await sheetOf('scores');
  expect(rows.map((row) => row['作品标题'])).toEqual(WORKS.map(({ title }) => title));
});

test('推荐名单', async () => {
  const { rows } = await sheetOf('recommendations');
  expect(rows).toEqual([
    {
      推荐单位: SHENYANG.name,
      名额: 'no such quota',
      席位: 1,
      作品编号: 2,
      作品标题: WORKS[1]!.title,
      主题: '青春爱心',
      类别: '图片',
      推荐时票数: 201,
      推荐人: '张联系',
      推荐时间: clock('09-20 09:05'),
    },
  ]);
});

test('入围名单: what was confirmed; who lost the standing since is marked', async () => {
  const lost = {
    state: 'disqualified',
    history: [{ at: 1, state: 'disqualified', reason: '盗用他人作品', edition: null }],
  };
  const before = cloud.all('entries').find(({ _id }) => _id === entryId(3));
  cloud.database.modify('entries', { _id: entryId(3) }, { $set: lost }, { merge: true });
  const { rows } = await sheetOf('finalists');
  expect(
    rows.map((row) => [row['名单'], row['名次'], row['作品编号'], row['票数'], row['备注']]),
  ).toEqual([
    ['进入专家评审', 1, 1, 501, null],
    ['进入专家评审', 2, 2, 501, null],
    ['进入专家评审', 3, 3, 501, '已取消资格：盗用他人作品'],
  ]);
  const back = { $set: { state: 'published', history: before?.['history'] } };
  cloud.database.modify('entries', { _id: entryId(3) }, back, { merge: true });
});

test('评审成绩', async () => {
  const { rows } = await sheetOf('scores');
  expect(rows[0]).toMatchObject({
    评审: '专家评审',
    排名: 1,
    平均分: 90,
    分歧: 0,
    评分人数: 1,
    主题契合: 30,
  });
  expect(rows[2]).toMatchObject({ 排名: null, 平均分: null, 评分人数: 0 });
});

test('获奖名单: with what prizes are sent by, before and after publication', async () => {
  const { rows } = await sheetOf('winners', JUDGING);
  expect(
    rows.map((row) => [row['奖项'], row['作品编号'], row['作者姓名'], row['公布情况']]),
  ).toEqual([
    ['一等奖', 1, '王小明', '未公布'],
    ['一等奖', 2, '李丽', '未公布'],
  ]);
  expect(rows[0]).toMatchObject({ 手机号码: '13800138000', 得分: 90, 排名: 1, 产生方式: '按排名' });
});

test('组织情况: units, themes and all together agree with the database', async () => {
  const { rows } = await sheetOf('figures');
  const of = (kind: string) => rows.filter((row) => row['统计口径'] === kind);
  expect(of('单位').map((row) => [row['名称'], row['投稿'], row['得票']])).toEqual(
    expect.arrayContaining([
      [SHENYANG.name, 1, expect.anything()],
      [DALIAN.name, 2, expect.anything()],
    ]),
  );
  expect(of('主题')).toHaveLength(7);
  expect(of('合计')).toMatchObject([{ 投稿: cloud.all('entries').length, 推荐: 1 }]);
});

test('联系人名单: everything a form asks for', async () => {
  const { rows } = await sheetOf('contacts');
  expect(rows).toMatchObject([
    { 单位: SHENYANG.name, 状态: '已核准', 登记时间: clock('07-26 08:00') },
  ]);
  expect(Object.values(rows[0]!)).toContain('张联系');
});

test('决定记录: as many lines as there are decisions', async () => {
  const { rows } = await sheetOf('decisions');
  // Taking this list is itself a decision, written down after it was made.
  expect(rows).toHaveLength(cloud.all('decisions').length - 1);
});

test('who took a list with personal data is written down, and who took another is not', async () => {
  const taken = () => opened(cloud, 'decisions').filter(({ verb }) => verb === 'export');
  const read = () => opened(cloud, 'disclosures');
  const before = taken().length;
  const readBefore = read().length;
  for (const sheet of SHEETS) await sheetOf(sheet);
  const titles = taken()
    .slice(before)
    .map(({ title }) => title);
  expect(titles.sort()).toEqual(['获奖名单', '联系人名单', '决定记录'].sort());
  expect(taken()[0]).toMatchObject({ actor: ORGANIZER, after: { rows: expect.any(Number) } });
  const purposes = read()
    .slice(readBefore)
    .map(({ about, purpose }) => `${String(about)}${String(purpose)}`);
  expect(purposes.sort()).toEqual(
    ['发放奖品和证书', '与各单位联系人联络', '核对和留存办理记录'].sort(),
  );
});

test('a phone that knows where the file lies does not get it without its address', async () => {
  const { file } = await cloud.done(ORGANIZER, 'export.sheet', { sheet: 'entries' }, ANNOUNCING);
  const [, signed = ''] = /files\/([^.]+)\./.exec(file.url) ?? [];
  const { path } = JSON.parse(Buffer.from(signed, 'base64url').toString()) as { path: string };
  expect(path).toMatch(/^exports\/[0-9a-f]{32}\//);
  expect(await cloud.as('author-one').download(file.url)).toHaveLength(file.bytes);
  for (const person of ['author-one', ORGANIZER])
    await expect(cloud.as(person).download(fileIdOf(path))).rejects.toThrow();
});

test('a file is gone once its address has run out and the next one is made', async () => {
  const first = await cloud.done(ORGANIZER, 'export.sheet', { sheet: 'entries' }, ANNOUNCING);
  const soon = { sheet: 'scores' } as const;
  await cloud.done(ORGANIZER, 'export.sheet', soon, ANNOUNCING + 3_600_000);
  expect(await cloud.as(ORGANIZER).download(first.file.url)).toHaveLength(first.file.bytes);
  await cloud.done(ORGANIZER, 'export.sheet', soon, ANNOUNCING + 3 * 3_600_000);
  await expect(cloud.as(ORGANIZER).download(first.file.url)).rejects.toThrow();
});

test('a list of two thousand entries', async () => {
  const [model] = cloud.all('entries');
  const many = Array.from({ length: 2000 }, (_, index) => ({
    ...model,
    _id: `many-${String(index).padStart(6, '0')}`,
    fileKeys: [`many-${String(index)}`],
    title: `很多作品${String(index)}`,
    number: 1000 + index,
  }));
  cloud.database.insert('entries', many);
  const { rows } = await sheetOf('entries');
  expect(rows).toHaveLength(2003);
  expect(new Set(rows.map((row) => row['编号'])).size).toBe(2003);
  cloud.database.remove('entries', { _id: { $regex: '^many-' } }, { multi: true });
});
