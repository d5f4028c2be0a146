import { unzipSync } from 'fflate';
import * as path from 'path';
import { openCloud, ORGANIZER, type TestCloud } from '../support/cloud';
import { aPhoto } from '../support/builders';
import { parsePages, type Node, type ParsedPage } from '../support/html';
import { ANNOUNCING, aRanking, entryId, listUnits, sweep } from '../support/judged';
import { aPiece } from '../support/inspected';
import { DALIAN, SHENYANG } from '../support/office';

let cloud: TestCloud;
const AUTHOR = '欧阳王小明';
const PHONE = '13912345678';
const WICKED = '<img src=x onerror=alert(1)> & "引号" \'单引号\'';
let picture: Buffer;

beforeAll(async () => {
  cloud = await openCloud();
  sweep(cloud);
  listUnits(cloud, [SHENYANG, DALIAN]);
  picture = aPhoto();
  const { fileID: preview } = await cloud.as('owner-1').upload('uploads/owner-1/p.jpg', picture);
  const { fileID: media } = await cloud.as('owner-2').upload('uploads/owner-2/o.png', aPhoto());
  const common = { author: AUTHOR, phone: PHONE, owner: 'MARK-owner' };
  await aRanking(cloud, [
    { ...common, number: 1, points: 90, preview, title: WICKED },
    // Its phone made no preview: the picture itself is shown.
    { ...common, number: 2, points: 80, media, theme: 'youth', unit: SHENYANG },
    // Neither can be had.
    { ...common, number: 3, points: 70, kind: 'video' },
    { ...common, number: 4, points: 60, preview: 'cloud://gone/media/x/preview.jpg' },
  ]);
  const another = { carrier: 'typed', caption: '', file: null, text: null, link: null };
  const more = (number: number, own: object) =>
    cloud.database.insert('pieces', [
      {
        ...aPiece({ entry: entryId(number), owner: 'MARK-owner', preview }),
        ...{ _id: `${entryId(number)}:1`, at: 1 },
        ...own,
      },
    ]);
  // A group, and a text with a picture that is gone.
  more(1, { caption: '第二张' });
  more(4, { ...another, form: 'text', text: '天刚亮。\n\n船工们到了码头。' });
  const word = { award: 'organization', theme: null, reason: '评委会合议，多数同意' };
  const one = { ...word, revision: 0, to: SHENYANG.id };
  await cloud.done(ORGANIZER, 'awards.give', one, ANNOUNCING);
  await cloud.done(ORGANIZER, 'awards.take', { ...word, revision: 1, to: 'vacant' }, ANNOUNCING);
});
afterAll(() => cloud.close());

type Folder = Map<string, Buffer>;
async function folder(): Promise<Folder> {
  const { file } = await cloud.done(ORGANIZER, 'export.site', {}, ANNOUNCING);
  expect(file.name).toBe('获奖结果网页-众爱辽宁随手拍-2027-11-02.zip');
  const bytes = await cloud.as(ORGANIZER).download(file.url);
  const files = unzipSync(new Uint8Array(bytes));
  return new Map(Object.entries(files).map(([name, content]) => [name, Buffer.from(content)]));
}
const pagesOf = (files: Folder): Map<string, ParsedPage> => {
  const names = [...files.keys()].filter((name) => name.endsWith('.html'));
  const parsed = parsePages(names.map((name) => String(files.get(name))));
  return new Map(names.map((name, index) => [name, parsed[index]!]));
};
const all = (page: ParsedPage | undefined, tag: string): Node[] =>
  (page?.nodes ?? []).filter((node) => node.tag === tag);
const textOf = (page: ParsedPage | undefined, tag: string) =>
  all(page, tag).map(({ text }) => text);

test('before results are published there is nothing to export', async () => {
  const fault = await cloud.fault(ORGANIZER, 'export.site', {}, ANNOUNCING);
  expect(fault.refusal?.rule).toBe('announce.pending');
});

describe('published', () => {
  let files: Folder;
  let pages: Map<string, ParsedPage>;
  beforeAll(async () => {
    await cloud.done(ORGANIZER, 'results.publish', { revision: 2 }, ANNOUNCING);
    files = await folder();
    pages = pagesOf(files);
  });

  test('one page for the results, one for each winner, a style and the pictures', () => {
    expect([...files.keys()].sort()).toEqual([
      'images/1-2.jpg',
      'images/1.jpg',
      'images/2.png',
      'index.html',
      'style.css',
      'works/1.html',
      'works/2.html',
      'works/3.html',
      'works/4.html',
    ]);
    expect(files.get('images/1.jpg')).toEqual(picture);
  });

  test('every link and every picture is in the folder, and every file is linked', () => {
    const reached = new Set<string>(['index.html']);
    for (const [name, { nodes }] of pages)
      for (const { attributes } of nodes) {
        const link = attributes.href ?? attributes.src;
        if (link === undefined) continue;
        const target = path.posix.join(path.posix.dirname(name), link);
        expect([name, link, files.has(target)]).toEqual([name, link, true]);
        reached.add(target);
      }
    expect([...files.keys()].filter((name) => !reached.has(name))).toEqual([]);
  });

  test('a browser reads the pages as they are written: nothing is mended', () => {
    // Quotes in text need not be escaped, and come back as characters.
    const plain = (html: string) =>
      html
        .replace(/&quot;/g, '"')
        .replace(/&#39;/g, "'")
        .replace(/&lt;/g, '<')
        .replace(/&gt;/g, '>')
        .replace(/\s+/g, '');
    for (const [name, { serialized }] of pages)
      expect(plain(serialized)).toBe(plain(String(files.get(name))));
  });

  test('there are no scripts, no strangers, and every picture has its words', () => {
    for (const [name, page] of pages) {
      expect(['script', 'iframe', 'form', 'object'].flatMap((tag) => all(page, tag))).toEqual([]);
      const handlers = page.nodes.flatMap(({ attributes }) => Object.keys(attributes));
      expect(handlers.filter((attribute) => attribute.startsWith('on'))).toEqual([]);
      expect(all(page, 'html')).toMatchObject([{ attributes: { lang: 'zh-CN' } }]);
      expect(textOf(page, 'title')).toHaveLength(1);
      expect(all(page, 'img').every(({ attributes }) => attributes.alt !== '')).toBe(true);
      expect(String(files.get(name))).not.toMatch(/https?:/);
    }
    expect(String(files.get('style.css'))).not.toMatch(/url\(|@import/);
  });

  test('a wicked title is only a title', () => {
    const page = pages.get('works/1.html');
    expect(textOf(page, 'h1')).toEqual([WICKED]);
    expect(all(page, 'img').map(({ attributes }) => attributes.alt)).toEqual([WICKED, '第二张']);
  });

  test('a group shows all its pictures in their order, a text stands whole and begins on the results page', () => {
    const group = all(pages.get('works/1.html'), 'img').map(({ attributes }) => attributes.src);
    expect(group).toEqual(['../images/1.jpg', '../images/1-2.jpg']);
    expect(textOf(pages.get('works/1.html'), 'figcaption')).toEqual(['图 1/2', '第二张 · 图 2/2']);
    expect(textOf(pages.get('works/4.html'), 'p')).toEqual(
      expect.arrayContaining(['天刚亮。', '船工们到了码头。', '全文 12 字']),
    );
    expect(textOf(pages.get('index.html'), 'li')[3]).toContain('天刚亮。 船工们到了码头。');
  });

  test('the results page tells every award with its winners', () => {
    const page = pages.get('index.html');
    expect(textOf(page, 'h2')).toEqual(['一等奖', '组织奖']);
    expect(all(page, 'section').map(({ attributes }) => attributes.id)).toEqual([
      'first',
      'organization',
    ]);
    expect(textOf(page, 'li')).toHaveLength(5);
    expect(textOf(page, 'li')[4]).toBe(SHENYANG.name);
    expect(textOf(page, 'header')[0]).toContain('2027年11月2日公布');
  });

  test('a winner’s page tells its award, unit and theme', () => {
    const page = pages.get('works/2.html');
    const values = textOf(page, 'dd');
    expect(Object.fromEntries(textOf(page, 'dt').map((dt, index) => [dt, values[index]]))).toEqual({
      奖项: '一等奖',
      单位: SHENYANG.name,
      主题: '青春爱心',
      类别: '图片',
      编号: '2',
    });
  });

  test('no author, phone or owner is anywhere in the folder', () => {
    for (const [name, content] of files) {
      if (name.startsWith('images/')) continue;
      const text = content.toString();
      for (const secret of [AUTHOR, '欧阳', PHONE, 'MARK', 'owner', entryId(1)])
        expect([name, secret, text.includes(secret)]).toEqual([name, secret, false]);
    }
  });

  test('a winner that is disqualified afterwards is not in the next folder', async () => {
    const entry = { _id: entryId(2) };
    const state = (to: string) =>
      cloud.database.modify('entries', entry, { $set: { state: to } }, { merge: true });
    state('disqualified');
    const next = await folder();
    expect([...next.keys()]).not.toContain('works/2.html');
    expect(next.get('index.html')?.toString()).not.toContain('作品标题2');
    state('published');
  });

  test('after a withdrawal there is none', async () => {
    const input = { revision: 3, reason: '有作品被举报，正在核实' };
    await cloud.done(ORGANIZER, 'results.withdraw', input, ANNOUNCING);
    const fault = await cloud.fault(ORGANIZER, 'export.site', {}, ANNOUNCING);
    expect(fault.refusal?.rule).toBe('announce.withdrawn');
  });
});
