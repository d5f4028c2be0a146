import { authorFacts } from '../../../miniprogram/shared/works/author-facts';
import { scanForAuthor } from '../../../miniprogram/shared/works/author-scan';
import { keepsAnonymous } from '../../../miniprogram/shared/works/anonymous';
import { markText } from '../../../miniprogram/shared/works/marked-text';
import { aFormField } from '../../support/form-field';

const form = [
  aFormField({ id: 'name', label: '作者姓名' }),
  aFormField({ id: 'unit', label: '工作单位' }),
  aFormField({ id: 'mobile', label: '联系电话', kind: 'phone' }),
  aFormField({ id: 'desk', label: '座机', kind: 'landline' }),
  aFormField({ id: 'card', label: '身份证号', kind: 'idNumber' }),
  aFormField({ id: 'mail', label: '邮箱', kind: 'email' }),
  aFormField({ id: 'duty', label: '职务' }),
];
const author = {
  name: '王小明',
  unit: '湖南省长沙市人力资源和社会保障局',
  mobile: '13800138000',
  desk: '0731-84900363-8',
  card: '11010519491231002X',
  mail: 'wangxm@example.com',
  duty: '科员',
};
const scan = (text: string, own: Partial<typeof author> = {}) =>
  scanForAuthor(text, authorFacts(form, { ...author, ...own }));
/** What was found, as `field?:characters`; `?` where it is not sure. */
const found = (text: string, own: Partial<typeof author> = {}) =>
  scan(text, own).map(
    ({ field, at, end, sure }) =>
      `${field}${sure ? '' : '?'}:${Array.from(text).slice(at, end).join('')}`,
  );

describe('a name', () => {
  it.each<[string, string, string[]]>([
    ['王小明', '我叫王小明。', ['name:王小明']],
    ['王小明', '村里的王小明家', ['name:王小明']],
    ['王小明', '王 小 明', ['name:王 小 明']],
    ['王小明', '王　小·明', ['name:王　小·明']],
    ['王小明', '王\u200b小明', ['name:王\u200b小明']],
    ['王小明', '王，小明', []],
    ['王小明', '王\n小明', []],
    ['王小明', '王    小明', []],
    ['王小明', '小明和老王', []],
    ['王小明', '王小明和王小明', ['name:王小明', 'name:王小明']],
    // Two characters may be part of another word.
    ['高山', '登上高山流水', ['name?:高山']],
    ['高山', '村民，高山，都来了', ['name:高山']],
    ['高山', '高山', ['name:高山']],
    ['高山', '我叫高山又高', ['name:高山']],
    ['高山', '作者：高山又高', ['name:高山']],
    ['高山', '高山同志来了', ['name:高山']],
    ['高山', '登高 山下', ['name?:高 山']],
    ['𠮷野', '😀𠮷野。', ['name:𠮷野']],
    ['买买提·吐尔逊', '我是买买提吐尔逊', ['name:买买提吐尔逊']],
    ['买买提吐尔逊', '我是买买提•吐尔逊', ['name:买买提•吐尔逊']],
    ['Ann Lee', 'by ANN LEE', ['name:ANN LEE']],
    ['Ann Lee', 'Joann Leeds', ['name?:ann Lee']],
    // One character is everywhere.
    ['王', '王王王', []],
    ['', '空', []],
  ])('%s in %j', (name, text, shown) => expect(found(text, { name })).toEqual(shown));
});

describe('a number', () => {
  it.each<[string, string[]]>([
    ['电话13800138000。', ['mobile:13800138000']],
    ['１３８００１３８０００', ['mobile:１３８００１３８０００']],
    ['138-0013-8000', ['mobile:138-0013-8000']],
    ['138 0013 8000', ['mobile:138 0013 8000']],
    ['138（0013）8000', ['mobile:138（0013）8000']],
    ['一三八〇〇一三八零零零', ['mobile:一三八〇〇一三八零零零']],
    ['幺三八00138000', ['mobile:幺三八00138000']],
    ['+8613800138000', ['mobile:13800138000']],
    ['0086 13800138000', ['mobile:13800138000']],
    ['138001380001', ['mobile?:13800138000']],
    ['213800138000', ['mobile?:13800138000']],
    ['1380013800', []],
    ['138年00138000', []],
    ['138……………0013', []],
    ['0731-84900363', ['desk:84900363']],
    ['（0731）84900363-8', ['desk:0731）84900363-8']],
    ['8490 0363', ['desk:8490 0363']],
    ['11010519491231002x', ['card:11010519491231002x']],
    ['110105 19491231 002Ｘ', ['card:110105 19491231 002Ｘ']],
    ['19491231', []],
  ])('%j', (text, shown) => expect(found(text)).toEqual(shown));
});

describe('an e-mail address', () => {
  it.each<[string, string[]]>([
    ['写信到WangXM@Example.com。', ['mail:WangXM@Example.com']],
    ['ｗａｎｇｘｍ＠example．com', ['mail:ｗａｎｇｘｍ＠example．com']],
    ['wangxm @ example.com', ['mail:wangxm @ example.com']],
    ['awangxm@example.com', ['mail?:wangxm@example.com']],
    ['wangxm@example.community', ['mail?:wangxm@example.com']],
    ['wangxm@example.org', []],
  ])('%j', (text, shown) => expect(found(text)).toEqual(shown));
});

describe('a unit', () => {
  it.each<[string, string, string[]]>([
    [
      author.unit,
      '在湖南省长沙市人力资源和社会保障局工作',
      ['unit:湖南省长沙市人力资源和社会保障局'],
    ],
    [author.unit, '长沙市人力资源和社会保障局', ['unit?:长沙市人力资源和社会保障局']],
    [author.unit, '长沙市人社局', ['unit?:长沙市人社局']],
    [author.unit, '长沙人社局', ['unit?:长沙人社局']],
    // Everybody's: which one it is is not said.
    [author.unit, '人力资源和社会保障局', []],
    [author.unit, '郴州市人社局', []],
    ['郴州市苏仙区民政局', '苏仙区民政局', ['unit?:苏仙区民政局']],
    ['湘西州就业服务中心', '湘西州 就业服务中心', ['unit:湘西州 就业服务中心']],
    ['雷锋学校', '雷锋学校', ['unit:雷锋学校']],
    ['人社局', '去人社局办事', ['unit?:人社局']],
    ['退休', '他退休了', []],
  ])('%s in %j', (unit, text, shown) => expect(found(text, { unit })).toEqual(shown));
});

it('looks for nothing else, and gives positions in the order of the text', () => {
  expect(found('科员')).toEqual([]);
  expect(found('13800138000@qq.com 王小明 wangxm@example.com')).toEqual([
    'mobile:13800138000',
    'name:王小明',
    'mail:wangxm@example.com',
  ]);
  expect(authorFacts(form, {})).toEqual([]);
});

it('counts paragraphs as a reader does', () => {
  const spans = scan('题目\n\n  \n王小明\n又是王小明\n');
  expect(spans.map(({ paragraph }) => paragraph)).toEqual([2, 3]);
});

it('goes through 20 000 characters at once', () => {
  const text = `${'王小，一三八'.repeat(3000)}\n王小明`;
  expect(scan(text)).toMatchObject([{ at: 18_001, end: 18_004, paragraph: 2 }]);
});

describe('不得把作者相关信息体现在作品正文中', () => {
  const source = { clause: '不得把作者相关信息体现在作品正文中' };
  const decide = (text: string, own: Partial<typeof author> = {}) =>
    keepsAnonymous(scan(text, own), source);

  it('allows a text without its author', () => {
    expect(decide('扶贫路上。')).toEqual({ allowed: true });
  });

  it('says where, and never what', () => {
    expect(decide('一\n王小明，13800138000\n王小明\nwangxm@example.com')).toEqual({
      allowed: false,
      rule: 'content.anonymous',
      source,
      facts: { sure: 4, possible: 0, firstParagraph: 2 },
      reason:
        '正文里写出了作者信息：第 2 段的作者姓名、第 2 段的联系电话、第 3 段的作者姓名等 4 处。',
      remedy: '请删去或改写标出的文字，作者信息只填在报名表里。',
    });
  });

  it('leaves to the author what may mean something else', () => {
    expect(decide('登上高山流水', { name: '高山' })).toMatchObject({
      facts: { sure: 0, possible: 1, firstParagraph: 1 },
      reason: '正文里可能写出了作者信息：第 1 段的作者姓名。',
      remedy: '请看一看标出的文字：说的是作者就删去或改写，是别的意思可以不改。',
    });
  });
});

describe('marks', () => {
  it('are drawn in their paragraphs', () => {
    const text = '开头\n\n我是王小明😀。\n';
    expect(markText(text, scan(text))).toEqual([
      [{ text: '开头', mark: null }],
      [
        { text: '我是', mark: null },
        { text: '王小明', mark: { label: '作者姓名', sure: true } },
        { text: '😀。', mark: null },
      ],
    ]);
  });

  it('go over a line break, and draw the first of two that overlap', () => {
    const text = '138\n00138000@example.com';
    const parts = markText(text, scan(text, { mail: '00138000@example.com' }));
    expect(parts).toEqual([
      [{ text: '138', mark: { label: '联系电话', sure: true } }],
      [
        { text: '00138000', mark: { label: '联系电话', sure: true } },
        { text: '@example.com', mark: null },
      ],
    ]);
  });
});
