import {
  checkPattern,
  fillName,
  fillNames,
  NAME_FACTS,
  type NameFacts,
} from '../../miniprogram/shared/campaign/naming';

const PATTERN = '扶贫征集-{channel}-{kind}-{title}';
const facts = (own: Partial<NameFacts> = {}): NameFacts => ({
  channel: '自荐',
  kind: '视频类(微视频)',
  class: '5分钟类',
  theme: '人社扶贫故事',
  unit: '珠山区',
  title: '星城大爱',
  ...own,
});
const titled = (title: string, ending = '') => fillName('{title}', facts({ title }), ending);
const bytes = (name: string) => Buffer.byteLength(name);

describe('the names that notices ask for', () => {
  it.each([
    [PATTERN, facts(), '扶贫征集-自荐-视频类(微视频)-星城大爱'],
    [
      PATTERN,
      facts({ channel: '推荐', kind: '文字类', title: '山路' }),
      '扶贫征集-推荐-文字类-山路',
    ],
    [
      '{unit}+参赛+{title}',
      facts({ title: '《心中有信仰奋斗有力量》' }),
      '珠山区+参赛+《心中有信仰奋斗有力量》',
    ],
    ['{title}{title}', facts(), '星城大爱星城大爱'],
    ['{theme}-{class}', facts(), '人社扶贫故事-5分钟类'],
    ['没有变化', facts(), '没有变化'],
    ['{unit}-{title}', facts({ unit: ' ' }), '未填-星城大爱'],
    // What an author writes is no pattern.
    ['{title}', facts({ title: '{unit}$&' }), '{unit}$&'],
  ])('%s', (pattern, known, name) => expect(fillName(pattern, known)).toBe(name));

  it.each([
    [PATTERN, [], false],
    ['{title}', [], false],
    ['{author}-{author}-{title}', ['author'], false],
    ['{}', [''], false],
    ['{title', [], true],
    ['title}', [], true],
    ['{{title}}', [], true],
  ])('%s', (pattern, unknown, unpaired) => {
    expect(checkPattern(pattern)).toEqual({ unknown, unpaired });
    const fill = () => fillName(pattern, facts());
    if (unknown.length > 0 || unpaired) expect(fill).toThrow(RangeError);
    else expect(fill).not.toThrow();
  });

  it('knows every fact', () => {
    for (const fact of NAME_FACTS) expect(fillName(`{${fact}}`, facts())).toBe(facts()[fact]);
  });
});

describe('what file systems refuse', () => {
  it.each([
    ['上/下', '上／下'],
    ['a\\b:c*d?e"f<g>h|i', 'a＼b：c＊d？e＂f＜g＞h｜i'],
    ['../../etc', '．.／..／etc'],
    ['.隐藏', '．隐藏'],
    ['末尾.', '末尾．'],
    ['第一行\n第二行', '第一行 第二行'],
    ['一\t二  三', '一 二 三'],
    ['con', 'con＿'],
    ['COM1.x', 'COM1＿.x'],
    ['console', 'console'],
    // Turned around, this would read as if it ended in jpg.
    ['封面\u202egpj.exe', '封面gpj.exe'],
    ['零\u0000宽\u200b', '零宽'],
    ['家👨‍👩‍👧', '家👨‍👩‍👧'],
  ])('%j', (title, name) => expect(titled(title)).toBe(name));
});

describe('at most 200 bytes', () => {
  it.each([
    // 66 characters are 198 bytes.
    ['字'.repeat(66), '', '字'.repeat(66)],
    ['字'.repeat(66) + 'ab', '', '字'.repeat(66) + 'ab'],
    ['字'.repeat(66) + 'abc', '', '字'.repeat(65) + '…'],
    ['字'.repeat(67), '', '字'.repeat(65) + '…'],
    ['字'.repeat(100), '.docx', '字'.repeat(64) + '….docx'],
    ['a'.repeat(200), '', 'a'.repeat(200)],
    ['a'.repeat(201), '', 'a'.repeat(197) + '…'],
    ['😀'.repeat(51), '', '😀'.repeat(49) + '…'],
    // A family is not cut into a mother and a joiner.
    ['a'.repeat(190) + '👩‍👧' + 'b', '', 'a'.repeat(190) + '👩…'],
  ])('%# %#', (title, ending, name) => {
    expect(titled(title, ending)).toBe(name);
    expect(bytes(name)).toBeLessThanOrEqual(200);
  });
});

describe('names that were given already', () => {
  const names = (titles: string[], ending = '.docx') =>
    fillNames(
      '{title}',
      titles.map((title) => ({ facts: facts({ title }), ending })),
    );

  it.each([
    [
      ['甲', '乙'],
      ['甲.docx', '乙.docx'],
    ],
    [
      ['甲', '甲', '甲'],
      ['甲.docx', '甲(2).docx', '甲(3).docx'],
    ],
    [
      ['甲(2)', '甲', '甲'],
      ['甲(2).docx', '甲.docx', '甲(3).docx'],
    ],
    [
      ['A', 'a'],
      ['A.docx', 'a(2).docx'],
    ],
    [
      ['e\u0301', '\u00e9'],
      ['e\u0301.docx', '\u00e9(2).docx'],
    ],
    [
      ['上/下', '上／下'],
      ['上／下.docx', '上／下(2).docx'],
    ],
  ])('%j', (titles, given) => expect(names(titles)).toEqual(given));

  it('are numbered within the bytes, and as many as there are', () => {
    const given = names(Array.from({ length: 120 }, () => '字'.repeat(100)));
    expect(new Set(given).size).toBe(120);
    expect(given[119]).toBe(`${'字'.repeat(62)}…(120).docx`);
    for (const name of given) expect(bytes(name)).toBeLessThanOrEqual(200);
  });

  it('may stand beside others with another ending', () => {
    const both = ['.docx', '.jpg'].map((ending) => ({ facts: facts(), ending }));
    expect(fillNames('{title}', both)).toEqual(['星城大爱.docx', '星城大爱.jpg']);
  });
});
