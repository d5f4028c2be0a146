import { unzipSync, strFromU8 } from 'fflate';
import { readDocx } from '../../cloudfunctions/core/files/docx/read';
import {
  registrationForm,
  type RegistrationForm,
} from '../../cloudfunctions/core/results/parts/registration/form';
import { registrationItems } from '../../cloudfunctions/core/results/parts/registration/items';
import { docxFaults } from '../support/docx-order';

const MADE = Date.UTC(2020, 8, 18, 2);
const FIELDS = [
  { id: 'name', label: '作者姓名', kind: 'line' },
  { id: 'sex', label: '性别', kind: 'choice' },
  { id: 'born', label: '出生年月', kind: 'month' },
  { id: 'nation', label: '民族', kind: 'choice' },
  { id: 'address', label: '通讯地址', kind: 'line' },
  { id: 'at', label: '推荐时间', kind: 'day' },
] as const;
const LINES = [['name', 'sex'], ['nation', 'born'], ['address'], ['at']] as const;
const ANSWERS = {
  name: '王小明',
  sex: '男',
  born: '1980-05',
  nation: '汉族',
  address: '湘府中路168号',
  at: '2020-08-09',
};

const form = (own: Partial<RegistrationForm> = {}): RegistrationForm => ({
  title: '“我所经历的脱贫攻坚故事”征集报名表',
  host: '湖南省人力资源和社会保障厅',
  ways: [
    {
      name: '推荐',
      chosen: true,
      blanks: [
        { label: '推荐单位', value: '长沙市人社局' },
        { label: '推荐时间', value: '2020年8月9日' },
      ],
    },
    { name: '自荐', chosen: false, blanks: [] },
  ],
  rows: [
    ...registrationItems(FIELDS, ANSWERS, LINES),
    [
      {
        label: '作品类别',
        value: [
          { name: '文学类', chosen: false },
          { name: '图片类', chosen: true },
        ],
      },
    ],
  ],
  passages: [
    { label: '作品内容概要（500字以内）', text: '第一行\n第二行', signed: null },
    {
      label: '推荐单位意见：（自主报名无需填写）',
      text: '同意推荐。',
      signed: { line: '签字（盖章）', date: '2020年    月     日' },
    },
  ],
  note: '备注：作品请以附件或压缩包的形式补充。',
  ...own,
});

const partsOf = (bytes: Buffer) =>
  Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)]),
  );
const textOf = (bytes: Buffer) => {
  const text = readDocx(bytes, 1e6);
  if ('code' in text) throw new Error(text.code);
  return text.paragraphs;
};

describe('the registration form on paper', () => {
  it('says everything that the notice’s form asks, in its order', () => {
    expect(textOf(registrationForm(form(), MADE))).toEqual([
      '“我所经历的脱贫攻坚故事”征集报名表',
      '☑推荐（推荐单位：长沙市人社局　推荐时间：2020年8月9日）',
      '□自荐',
      ...['作者姓名', '王小明', '性　　别', '男'],
      ...['民　　族', '汉族', '出生年月', '1980年5月'],
      ...['通讯地址', '湘府中路168号'],
      ...['推荐时间', '2020年8月9日'],
      ...['作品类别', '□文学类　☑图片类'],
      ...['作品内容概要（500字以内）', '第一行', '第二行'],
      ...['推荐单位意见：（自主报名无需填写）', '同意推荐。'],
      ...['签字（盖章）', '2020年    月     日'],
      '备注：作品请以附件或压缩包的形式补充。',
    ]);
  });

  it('leaves room for a pen where nothing is known', () => {
    const blank = { name: '推荐', chosen: false, blanks: [{ label: '推荐单位', value: '' }] };
    const xml = partsOf(registrationForm(form({ ways: [blank] }), MADE))['word/document.xml'] ?? '';
    expect(xml).toContain('<w:u w:val="single"/></w:rPr><w:t xml:space="preserve">　　　　</w:t>');
    expect(registrationItems(FIELDS, {}, [['born']])).toEqual([[{ label: '出生年月', value: '' }]]);
  });

  it('is A4, fits its table into the page, and keeps the seal with its signature', () => {
    const xml = partsOf(registrationForm(form(), MADE))['word/document.xml'] ?? '';
    expect(xml).toContain('<w:pgSz w:w="11906" w:h="16838"/>');
    const [, margin = ''] = /w:left="(\d+)"/.exec(xml) ?? [];
    const widths = [...xml.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width));
    const total = widths.reduce((sum, width) => sum + width, 0);
    expect(total).toBeLessThanOrEqual(11_906 - 2 * Number(margin));
    const rows = xml.split('<w:tr>').slice(1);
    for (const row of rows) {
      const spans = [...row.matchAll(/<w:tcW w:w="(\d+)"/g)].map(([, width]) => Number(width));
      expect(spans.reduce((sum, width) => sum + width, 0)).toBe(total);
    }
    expect(rows.filter((row) => !row.includes('<w:cantSplit/>'))).toHaveLength(1);
    expect(rows.at(-1)).toContain('<w:cantSplit/>');
  });

  it('is taken by Word whatever was written', () => {
    const hostile = '<w:p/>&amp;"\'\u0000\u000b\ud800]]>\ufffe';
    const bytes = registrationForm(
      form({ rows: [[{ label: hostile, value: hostile }]], title: hostile, host: hostile }),
      MADE,
    );
    for (const [path, content] of Object.entries(unzipSync(bytes)))
      expect([path, docxFaults(content)]).toEqual([path, []]);
    expect(textOf(bytes)).toContain('<w:p/>&amp;"\']]>');
  });

  it('is the same file for the same form', () => {
    const bytes = registrationForm(form(), MADE);
    expect(registrationForm(form(), MADE).equals(bytes)).toBe(true);
    expect(registrationForm(form(), MADE + 60_000).equals(bytes)).toBe(false);
    expect(partsOf(bytes)['docProps/core.xml']).toContain('>2020-09-18T02:00:00Z<');
  });

  it('names every part that it holds', () => {
    const parts = partsOf(registrationForm(form(), MADE));
    const types = parts['[Content_Types].xml'] ?? '';
    for (const path of Object.keys(parts))
      if (!path.endsWith('.rels') && path !== '[Content_Types].xml')
        expect(types).toContain(`PartName="/${path}"`);
  });

  it('knows its fields', () => {
    expect(() => registrationItems(FIELDS, ANSWERS, [['city']])).toThrow(RangeError);
  });
});

describe('the order that Word wants', () => {
  const bytes = (xml: string) => Buffer.from(`<x xmlns:w="y">${xml}</x>`);
  it.each([
    ['<w:pPr><w:jc/><w:ind/></w:pPr>', ['ind behind jc']],
    ['<w:pPr><w:ind/><w:jc/></w:pPr>', []],
    ['<w:rPr><w:sz/><w:b/></w:rPr>', ['b behind sz']],
    ['<w:tcPr><w:width/></w:tcPr>', ['width in tcPr']],
    ['<w:tc><w:tcPr/></w:tc>', ['a cell without an end']],
  ])('%s', (xml, faults) => expect(docxFaults(bytes(xml))).toEqual(faults));
});
