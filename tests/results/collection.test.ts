import { strFromU8, unzipSync } from 'fflate';
import { readDocx } from '../../cloudfunctions/core/files/docx/read';
import {
  collectionDocx,
  type CollectedWork,
  type Collection,
} from '../../cloudfunctions/core/results/parts/collect/docx';
import { docxFaults } from '../support/docx-order';
import { aJpeg } from '../support/media-bytes';

const MADE = Date.UTC(2020, 8, 22);
const JPEG = Uint8Array.of(0xff, 0xd8, 1, 2, 3);
const picture = (own: { width?: number; height?: number; caption?: string } = {}) => ({
  bytes: JPEG,
  type: 'jpg' as const,
  width: 1600,
  height: 1200,
  alt: '今昔 图1',
  caption: '2015年的渡口',
  ...own,
});
const work = (title: string, ...pieces: CollectedWork['pieces']): CollectedWork => ({
  title,
  by: '长沙市人社局 王小明',
  pieces,
});
const text = { kind: 'text', paragraphs: ['第一段。', '第二段。'] } as const;
const collection = (groups: Collection['groups']): Collection => ({
  title: '我所经历的脱贫攻坚故事',
  subtitle: '优秀成果宣传作品集',
  host: '湖南省人力资源和社会保障厅',
  date: '2020年9月',
  groups,
});
const whole = collection([
  { name: '文字类', works: [work('山路弯弯', text), work('夜校', text)] },
  { name: '音频类', works: [] },
  {
    name: '图片类',
    works: [
      work('今昔', { kind: 'pictures', pictures: [picture(), picture({ caption: '新房' })] }),
    ],
  },
  {
    name: '视频类(微电影)',
    works: [
      work('星城大爱', {
        kind: 'film',
        still: picture(),
        address: 'https://v.example.com/x?a=1&b=2',
      }),
      work('光碟里', { kind: 'film', still: null, address: 'javascript:alert(1)' }),
    ],
  },
]);

const partsOf = (bytes: Buffer) => unzipSync(bytes);
const xmlOf = (bytes: Buffer, path = 'word/document.xml') =>
  strFromU8(partsOf(bytes)[path] ?? new Uint8Array());

describe('the collection', () => {
  const bytes = collectionDocx(whole, MADE);
  const xml = xmlOf(bytes);

  it('holds cover, contents and every work with its pieces', () => {
    const read = readDocx(bytes, 1e7);
    expect('code' in read ? read : read.paragraphs).toEqual([
      ...['我所经历的脱贫攻坚故事', '优秀成果宣传作品集', whole.host, '2020年9月'],
      '目　录',
      ...['文字类', '山路弯弯　长沙市人社局 王小明', '夜校　长沙市人社局 王小明'],
      ...['图片类', '今昔　长沙市人社局 王小明'],
      ...['视频类(微电影)', '星城大爱　长沙市人社局 王小明', '光碟里　长沙市人社局 王小明'],
      ...['文字类', '山路弯弯', '长沙市人社局 王小明', '第一段。', '第二段。'],
      ...['夜校', '长沙市人社局 王小明', '第一段。', '第二段。'],
      ...['图片类', '今昔', '长沙市人社局 王小明', '2015年的渡口', '新房'],
      ...['视频类(微电影)', '星城大爱', '长沙市人社局 王小明'],
      '观看地址：https://v.example.com/x?a=1&b=2',
      ...['光碟里', '长沙市人社局 王小明', '观看地址：javascript:alert(1)'],
    ]);
  });

  it('leads from the contents to every work', () => {
    const marks = [...xml.matchAll(/<w:bookmarkStart w:id="(\d+)" w:name="(\w+)"\/>/g)];
    expect(marks.map(([, id]) => id)).toEqual(['1', '2', '3', '4', '5']);
    for (const [, , name = ''] of marks) {
      expect(xml).toContain(`w:anchor="${name}"`);
      expect(xml).toContain(`PAGEREF ${name} `);
    }
  });

  it('gives each work a page of its own and counts from the first', () => {
    expect(xml.match(/<w:pageBreakBefore\/>/g)).toHaveLength(4);
    expect(xml.match(/<w:sectPr>/g)).toHaveLength(3);
    expect(xml.match(/<w:footerReference/g)).toHaveLength(1);
    expect(xml).toMatch(/<w:pgNumType w:start="1"\/><\/w:sectPr><\/w:body>/);
  });

  it('packs every picture as it is, once for each place', () => {
    const parts = partsOf(bytes);
    const media = Object.keys(parts).filter((path) => path.startsWith('word/media/'));
    expect(media).toHaveLength(3);
    const relations = xmlOf(bytes, 'word/_rels/document.xml.rels');
    for (const path of media) {
      expect(parts[path]).toEqual(JPEG);
      const [, id = ''] =
        /Id="(\w+)"[^>]*Target="/.exec(relations.slice(relations.indexOf(path.slice(5)) - 150)) ??
        [];
      expect(xml).toContain(`r:embed="${id}"`);
    }
  });

  it('links only to what a browser opens', () => {
    const relations = xmlOf(bytes, 'word/_rels/document.xml.rels');
    expect(relations.match(/TargetMode="External"/g)).toHaveLength(1);
    expect(relations).toContain('Target="https://v.example.com/x?a=1&amp;b=2"');
    expect(relations).not.toContain('javascript');
  });

  it('is taken by Word', () => {
    const parts = Object.entries(partsOf(bytes)).filter(([path]) => /\.(?:xml|rels)$/.test(path));
    for (const [path, content] of parts) expect([path, docxFaults(content)]).toEqual([path, []]);
  });

  it('is the same file for the same works', () => {
    expect(collectionDocx(whole, MADE).equals(bytes)).toBe(true);
  });
});

describe('a picture on the page', () => {
  /** Points. */
  const sizeOf = (width: number, height: number) => {
    const pictures = [picture({ width, height })];
    const bytes = collectionDocx(
      collection([{ name: '图片类', works: [work('今昔', { kind: 'pictures', pictures })] }]),
      MADE,
    );
    const [, cx, cy] = /<wp:extent cx="(\d+)" cy="(\d+)"/.exec(xmlOf(bytes)) ?? [];
    return [Number(cx) / 12_700, Number(cy) / 12_700] as const;
  };

  it.each([
    ['landscape', 1600, 1200, 451.3, 338.5],
    ['panorama', 4000, 500, 451.3, 56.4],
    ['portrait', 1200, 1600, 324.5, 432.7],
    ['tower', 100, 4000, 10.8, 432.7],
    ['small', 10, 10, 432.7, 432.7],
  ])('%s', (_, width, height, wide, high) => {
    const [x, y] = sizeOf(width, height);
    expect(x).toBeCloseTo(wide, 0);
    expect(y).toBeCloseTo(high, 0);
    expect(x / y).toBeCloseTo(width / height, 1);
  });
});

it('holds a real picture', () => {
  const bytes = aJpeg({ width: 64, height: 48 });
  const pictures = [{ ...picture(), bytes }];
  const docx = collectionDocx(
    collection([{ name: '图片类', works: [work('今昔', { kind: 'pictures', pictures })] }]),
    MADE,
  );
  expect(Buffer.from(partsOf(docx)['word/media/rPicture0.jpg'] ?? []).equals(bytes)).toBe(true);
});
