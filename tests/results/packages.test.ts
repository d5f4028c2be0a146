import { CAMPAIGN, openCloud, ORGANIZER, OTHER_ORGANIZER, type TestCloud } from '../support/cloud';
import {
  CONTACT,
  HANDED_ON,
  handedOnWorks,
  noteIn,
  publishAll,
  PURPOSE,
  saidIn,
  unzipped,
  type Sent,
} from '../support/handed-on';
import { ANNOUNCING, entryId } from '../support/judged';
import { opened } from '../support/opened';

let cloud: TestCloud;
let sent: Sent;
const FOLDERS = [
  '扶贫征集-作者自己上传-图片-星城／大爱',
  '扶贫征集-工会汇总上传-图片-星城／大爱',
  '扶贫征集-作者自己上传-图片-星城／大爱(2)',
];

beforeAll(async () => {
  cloud = await openCloud({ campaign: HANDED_ON });
  sent = await handedOnWorks(cloud);
});
afterAll(() => cloud.close());

const show = async (list = 'accepted', when = ANNOUNCING) =>
  (await cloud.done(ORGANIZER, 'package.show', { list }, when)).package;
const build = async (list = 'accepted', when = ANNOUNCING, who = ORGANIZER) =>
  (await cloud.done(who, 'package.build', { list, part: 1 }, when)).part;
const asked = { list: 'accepted', part: 1, purpose: PURPOSE };

describe('before results are published', () => {
  test('the lists are those of all accepted works, of what was selected, and of each award', async () => {
    const { packages } = await cloud.done(ORGANIZER, 'package.list', {}, ANNOUNCING);
    const said = packages.map(({ list, works, refusal }) => [list, works, refusal?.rule ?? null]);
    expect(said.slice(0, 4)).toEqual([
      ['accepted', 3, null],
      ['list.finalists', 0, 'package.unconfirmed'],
      ['list.shortlist', 3, null],
      ['award.first', 0, 'announce.pending'],
    ]);
    const refused = await cloud.fault(
      ORGANIZER,
      'package.build',
      { list: 'award.first', part: 1 },
      ANNOUNCING,
    );
    expect(refused.refusal?.rule).toBe('announce.pending');
  });

  test('nothing is there to be taken before it is packed', async () => {
    const fault = await cloud.fault(ORGANIZER, 'package.take', asked, ANNOUNCING);
    expect(fault).toMatchObject({ code: 'CONFLICT', remedy: '请先生成，再下载。' });
    expect(opened(cloud, 'disclosures')).toEqual([]);
  });
});

test('of two organizers at once one packs, and both get the same archive', async () => {
  const [one, two] = await Promise.all([build(), build('accepted', ANNOUNCING, OTHER_ORGANIZER)]);
  expect([one.state, two.state].filter((state) => state === 'ready').length).toBeGreaterThan(0);
  expect(cloud.all('packages')).toHaveLength(1);
  expect(cloud.all('packages')[0]).toMatchObject({ attempt: 1, state: 'ready', done: 3 });
  const { parts } = await show();
  expect(parts).toMatchObject([{ part: 1, works: 3, state: 'ready', done: 3 }]);
  expect(parts[0]?.by).toMatch(/^主办方/);
  // Nobody has read anything yet.
  expect(opened(cloud, 'disclosures')).toEqual([]);
});

test('each work has a folder named as the notice says, with its form and all its pieces as they were sent in', async () => {
  const { file } = await cloud.done(ORGANIZER, 'package.take', asked, ANNOUNCING);
  expect(file.name).toBe('全部通过审核的作品-第1包-众爱辽宁随手拍-2027-11-02.zip');
  const files = await unzipped(cloud, ORGANIZER, file);
  const [first = '', second = '', third = ''] = FOLDERS;
  expect([...files.keys()]).toEqual([
    ...[`${first}/征集报名表.docx`, `${first}/作品.jpg`],
    ...[`${second}/征集报名表.docx`, `${second}/作品.jpg`, `${second}/作品说明.txt`],
    ...[`${third}/征集报名表.docx`, `${third}/作品-1.jpg`, `${third}/作品-2.jpg`],
    ...[`${third}/作品-3.docx`, `${third}/作品-4链接.txt`, `${third}/作品说明.txt`],
  ]);
  expect(files.get(`${first}/作品.jpg`)?.equals(sent.one)).toBe(true);
  expect(files.get(`${second}/作品.jpg`)?.equals(sent.two)).toBe(true);
  expect(files.get(`${third}/作品-2.jpg`)?.equals(sent.group[1] ?? Buffer.alloc(0))).toBe(true);
  expect(saidIn(files.get(`${third}/作品-3.docx`))).toEqual(['星城/大爱', '第一段。', '第二段。']);
  expect(noteIn(files.get(`${third}/作品-4链接.txt`))).toBe('https://v.example.com/x?a=1&b=2\r\n');
  expect(noteIn(files.get(`${third}/作品说明.txt`))).toBe(
    '作品-1.jpg：2015年的渡口\r\n作品-2.jpg：新桥\r\n',
  );
  expect(saidIn(files.get(`${second}/征集报名表.docx`))).toEqual([
    '“众爱辽宁随手拍”征集报名表',
    '□作者自己上传',
    '☑工会汇总上传',
    ...['作品类别', '☑图片　□小视频'],
    ...['作品标题', '星城/大爱'],
    ...['作者姓名', '作者2', '手机号码', '13800138000'],
    ...['单位或所属工会', '沈阳市总工会'],
    ...['作品简介（300字以内）', '大雪封路，他把药送到独居老人家门口。', '第二天又来了。'],
    '备注：作品请以附件或压缩包的形式补充。',
  ]);
});

test('of each work in it is written down who took it and what for', () => {
  const read = opened(cloud, 'disclosures').map(({ about, subject, what, purpose, actor }) => [
    about,
    subject,
    what,
    purpose,
    actor,
  ]);
  const what = '作品《星城/大爱》的征集报名表、作品（打包：全部通过审核的作品）';
  expect(read.sort()).toEqual(
    [
      ['owner-1', `entry:${entryId(1)}`, what, PURPOSE, ORGANIZER],
      [CONTACT, `entry:${entryId(2)}`, what, PURPOSE, ORGANIZER],
      ['owner-3', `entry:${entryId(3)}`, what, PURPOSE, ORGANIZER],
    ].sort(),
  );
  const taken = opened(cloud, 'decisions').filter(({ verb }) => verb === 'export');
  expect(taken).toMatchObject([{ title: '全部通过审核的作品 第 1 包', after: { rows: 3 } }]);
});

test.each([
  ['an author', 'owner-1'],
  ['a contact', CONTACT],
])('%s takes no package', async (_, who) => {
  for (const [action, input] of [
    ['package.show', { list: 'accepted' }],
    ['package.build', { list: 'accepted', part: 1 }],
    ['package.take', asked],
  ] as const)
    expect((await cloud.fault(who, action, input, ANNOUNCING)).code).toBe('FORBIDDEN');
});

test('without a purpose nobody takes one', async () => {
  const fault = await cloud.fault(
    ORGANIZER,
    'package.take',
    { ...asked, purpose: ' 看 ' },
    ANNOUNCING,
  );
  expect(fault).toMatchObject({ code: 'INVALID', fields: [{ path: 'purpose' }] });
});

test.each([
  ['a list', { list: 'list.nowhere', part: 1 }],
  ['a kind of lists', { list: 'toString', part: 1 }],
  ['an archive', { list: 'accepted', part: 2 }],
])('%s that is not there', async (_, input) => {
  expect((await cloud.fault(ORGANIZER, 'package.build', input, ANNOUNCING)).code).toBe('NOT_FOUND');
});

test('a list that has changed is packed anew; one whose time is over too', async () => {
  const set = (state: string) =>
    cloud.database.modify('entries', { _id: entryId(3) }, { $set: { state } }, { merge: true });
  set('disqualified');
  expect((await show()).parts).toMatchObject([{ works: 2, state: 'idle' }]);
  set('published');
  expect((await show()).parts).toMatchObject([{ works: 3, state: 'ready' }]);
  const later = ANNOUNCING + 3 * 3_600_000;
  expect((await show('accepted', later)).parts).toMatchObject([{ state: 'over', until: null }]);
  expect(await build('accepted', later)).toMatchObject({ state: 'ready' });
});

test('an archive that could not be packed says so, and is packed when it can be', async () => {
  const piece = { _id: `${entryId(1)}:0` };
  const [before] = cloud.database.find('pieces', piece);
  const kept = (before?.['file'] as { original: string }).original;
  const set = (original: string) =>
    cloud.database.modify(
      'pieces',
      piece,
      { $set: { 'file.original': original } },
      { merge: true },
    );
  set('cloud://local/originals/nowhere.jpg');
  expect(await build()).toMatchObject({ state: 'failed' });
  expect((await cloud.fault(ORGANIZER, 'package.take', asked, ANNOUNCING)).code).toBe('CONFLICT');
  set('');
  expect(await show()).toMatchObject({ erased: 1, parts: [{ state: 'idle' }] });
  set(kept);
});

test('one who broke off is not waited for', async () => {
  cloud.database.modify(
    'packages',
    {},
    { $set: { state: 'building', at: ANNOUNCING } },
    { merge: true, multi: true },
  );
  expect((await show()).parts).toMatchObject([{ state: 'building' }]);
  const later = ANNOUNCING + 4 * 60_000;
  expect((await show('accepted', later)).parts).toMatchObject([{ state: 'failed' }]);
  expect(await build('accepted', later)).toMatchObject({ state: 'ready' });
});

test('what won, once it is published', async () => {
  await publishAll(cloud);
  expect(await show('award.first')).toMatchObject({ works: 3, refusal: null });
  expect(await build('award.first')).toMatchObject({ state: 'ready' });
  expect(cloud.all('packages').every(({ campaign }) => campaign === CAMPAIGN)).toBe(true);
});
