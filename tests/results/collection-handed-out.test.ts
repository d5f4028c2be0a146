import { openCloud, ORGANIZER, type TestCloud } from '../support/cloud';
import {
  CONTACT,
  HANDED_ON,
  handedOnWorks,
  publishAll,
  saidIn,
  unzipped,
} from '../support/handed-on';
import { parsePages } from '../support/html';
import { ANNOUNCING } from '../support/judged';
import { SHENYANG } from '../support/office';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openCloud({ campaign: HANDED_ON });
  await handedOnWorks(cloud);
});
afterAll(() => cloud.close());

const take = async (as: 'docx' | 'pages') =>
  (await cloud.done(ORGANIZER, 'export.collection', { as }, ANNOUNCING)).file;

test('before results are published there is no collection', async () => {
  const fault = await cloud.fault(ORGANIZER, 'export.collection', { as: 'docx' }, ANNOUNCING);
  expect(fault.refusal?.rule).toBe('announce.pending');
});

test('a document with what won, by kind, texts whole, pictures with what is said of them, films by address', async () => {
  await publishAll(cloud);
  const file = await take('docx');
  expect(file.name).toBe('优秀成果宣传作品集-众爱辽宁随手拍-2027-11-02.docx');
  const said = saidIn(await cloud.as(ORGANIZER).download(file.url));
  expect(said.slice(0, 3)).toEqual(['众爱辽宁随手拍', '优秀成果宣传作品集', '辽宁省总工会']);
  expect(said.slice(said.lastIndexOf('图片'))).toEqual([
    '图片',
    ...['星城/大爱', '大连市总工会'],
    ...['星城/大爱', SHENYANG.name, '渡口'],
    ...['星城/大爱', '大连市总工会', '2015年的渡口', '新桥', '第一段。', '第二段。'],
    '观看地址：https://v.example.com/x?a=1&b=2',
  ]);
  expect(said.join()).not.toMatch(/1380013|作者\d/);
});

test('the same as pages that open from any disk', async () => {
  const files = await unzipped(cloud, ORGANIZER, await take('pages'));
  expect([...files.keys()].sort()).toEqual([
    ...['images/2-1.jpg', 'images/3-1.jpg', 'images/3-2.jpg', 'images/1-1.jpg'].sort(),
    ...['index.html', 'style.css', 'works/1.html', 'works/2.html', 'works/3.html'],
  ]);
  const pages = [...files].filter(([name]) => name.endsWith('.html'));
  const parsed = parsePages(pages.map(([, content]) => String(content)));
  for (const [index, page] of parsed.entries())
    for (const { tag, attributes } of page.nodes) {
      const address = attributes['href'] ?? attributes['src'];
      if (tag === 'link' || address === undefined || address.startsWith('https:')) continue;
      const from = pages[index]?.[0] ?? '';
      const whole = from.startsWith('works/') ? address.replace(/^\.\.\//, '') : address;
      expect([from, files.has(whole)]).toEqual([from, true]);
    }
  expect(String(files.get('works/3.html'))).toContain('<figcaption>新桥</figcaption>');
  expect(String(files.get('works/3.html'))).toContain(
    '<a href="https://v.example.com/x?a=1&amp;b=2">',
  );
});

test.each([
  ['an author', 'owner-1'],
  ['a contact', CONTACT],
])('%s takes none', async (_, who) => {
  const fault = await cloud.fault(who, 'export.collection', { as: 'pages' }, ANNOUNCING);
  expect(fault.code).toBe('FORBIDDEN');
});
