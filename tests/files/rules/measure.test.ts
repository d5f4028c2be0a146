import type { Measure } from '../../../miniprogram/shared/campaign/kind';
import { MEASURES } from '../../../miniprogram/shared/campaign/kind';
import {
  measureFile,
  measureLink,
  measureText,
  measuresOf,
  measureWork,
  type Measured,
} from '../../../miniprogram/shared/files/measure/facts';
import { judge } from '../../../miniprogram/shared/files/measure/judge';
import { refusedBy } from '../../../miniprogram/shared/files/measure/judgement';
import { campaign as petitionWechat } from '../../../cloudfunctions/core/campaigns/petition-wechat';
import { campaign as povertyStories } from '../../../cloudfunctions/core/campaigns/poverty-stories';
import { aFilm, aKind, aLimit, kindOf } from '../../support/kinds';

const file = { format: 'mp4', bytes: 50_000_000 } as const;
const film = (...own: Parameters<typeof aFilm>): Measured =>
  measureFile({ ...file, inside: aFilm(...own) });

/** What is wrong, as measure and breach. */
const wrong = (...[kind, measured]: Parameters<typeof judge>): string[] =>
  judge(kind, measured).breaches.map(({ measure, breach }) => `${measure} ${breach}`);

describe('notice 004, 微视频', () => {
  const short = kindOf(povertyStories, 'short');

  test.each([
    [1, []],
    [179_999, []],
    [180_000, []],
    [180_001, ['seconds refuse']],
    [181_000, ['seconds refuse']],
  ])('时长在3分钟以内: %d ms', (durationMs, expected) => {
    expect(wrong(short, film({ durationMs }))).toEqual(expected);
  });

  test.each([
    [14_000, ['kilobitsPerSecond refuse']],
    [14_999.9, ['kilobitsPerSecond refuse']],
    [15_000, []],
    [15_000.1, []],
    [200_000, []],
  ])('mp4格式不得低于15M码流: %d kbit/s', (kilobitsPerSecond, expected) => {
    expect(wrong(short, film({}, { kilobitsPerSecond }))).toEqual(expected);
  });

  test('the bit rate of a MOV is not limited', () => {
    const inside = aFilm({}, { container: 'mov', kilobitsPerSecond: 9000 });
    expect(wrong(short, measureFile({ format: 'mov', bytes: 1, inside }))).toEqual([]);
    expect(wrong(short, measureFile({ format: 'mp4', bytes: 1, inside }))).toEqual([
      'kilobitsPerSecond refuse',
    ]);
  });

  test.each([
    [1920, 1080, []],
    [1080, 1920, []],
    [1919, 1080, ['width refuse']],
    [1921, 1080, ['width refuse']],
    [1920, 1079, ['height refuse']],
    [1920, 1088, ['height refuse']],
    [1280, 720, ['width refuse', 'height refuse']],
    [3840, 2160, ['width refuse', 'height refuse']],
  ])('视频标准为1920×1080: %d × %d', (width, height, expected) => {
    expect(wrong(short, film({ width, height }))).toEqual(expected);
  });

  test.each([
    [104_857_600, []],
    [104_857_601, ['bytes refuse']],
  ])('100 MB: %d bytes', (bytes, expected) => {
    expect(wrong(short, measureFile({ ...file, bytes, inside: aFilm() }))).toEqual(expected);
  });

  test('a link is confirmed by the reviewer, all but its size', () => {
    const { breaches, unmeasured } = judge(short, measureLink('video'));
    expect(breaches).toEqual([]);
    expect(unmeasured.map(({ text }) => text)).toEqual([
      '时长不超过 3 分钟',
      '长边是 1920 像素',
      '短边是 1080 像素',
      '码流（mp4 格式的）不少于 15 Mbit/s',
    ]);
  });

  test('what a film does not tell is confirmed by the reviewer as well', () => {
    const { unmeasured } = judge(short, film({ durationMs: null }, { kilobitsPerSecond: null }));
    expect(unmeasured.map(({ measure }) => measure)).toEqual(['seconds', 'kilobitsPerSecond']);
  });
});

describe('notice 004, 文字类', () => {
  const kind = kindOf(povertyStories, 'text');
  const ofLength = (characters: number): Measured => measureText('字'.repeat(characters));

  test.each([
    [0, ['characters warn']],
    [999, ['characters warn']],
    [1000, []],
    [10_000, []],
    [10_001, ['characters warn']],
  ])('字数一般不少于1千字不多于1万字: %d', (characters, expected) => {
    expect(wrong(kind, ofLength(characters))).toEqual(expected);
  });

  test('the author is warned, not refused', () => {
    const judged = judge(kind, ofLength(999));
    expect(refusedBy(judged)).toEqual({ allowed: true });
    expect(judged.breaches[0]?.decision).toMatchObject({
      rule: 'measure.characters',
      source: { clause: '字数一般不少于1千字不多于1万字' },
      facts: { measured: 999, limit: 1000 },
      reason: '字数是 999 字，少于要求的 1000 字。',
      remedy: '还差 1 字，请补上；也可以照样提交。',
    });
    expect(judge(kind, ofLength(10_001)).breaches[0]?.decision.remedy).toBe(
      '多了 1 字，请删减；也可以照样提交。',
    );
  });

  test('of a document the text may be taken out, or not', () => {
    const docx = { format: 'docx', bytes: 20_000, inside: null } as const;
    expect(wrong(kind, measureFile({ ...docx, characters: 999 }))).toEqual(['characters warn']);
    expect(judge(kind, measureFile(docx)).unmeasured.map(({ text }) => text)).toEqual([
      '字数不少于 1000 字，不超过 10000 字',
    ]);
  });
});

describe('notice 004, 图片类', () => {
  const kind = kindOf(povertyStories, 'picture');
  test.each([
    [0, ['pictures refuse']],
    [1, []],
    [40, []],
  ])('可以单张也可以组图: %d', (pictures, expected) => {
    expect(wrong(kind, measureWork({ pictures }))).toEqual(expected);
  });

  test('how many there are behind a link is confirmed by the reviewer', () => {
    const behind = judge(kind, measureWork({ pictures: null }));
    expect(behind.unmeasured.map(({ text }) => text)).toEqual(['图片数量不少于 1 张']);
  });
});

describe('notice 000', () => {
  const kind = kindOf(petitionWechat, 'film');

  test.each([
    [1279, 720, ['width refuse', 'width warn', 'height warn']],
    [1280, 719, ['height refuse', 'width warn', 'height warn']],
    [1280, 720, ['width warn', 'height warn']],
    [720, 1280, ['width warn', 'height warn']],
    [1919, 1080, ['width warn']],
    [1920, 1080, []],
    [1080, 1920, []],
    [3840, 2160, []],
  ])('视频最低画幅1280*720，推荐1920*1080: %d × %d', (width, height, expected) => {
    expect(wrong(kind, film({ width, height }))).toEqual(expected);
  });

  test.each([
    [24, ['framesPerSecond refuse']],
    [24.99, ['framesPerSecond refuse']],
    [25, []],
    [30_000 / 1001, []],
    [30, []],
  ])('25帧／秒: %d', (framesPerSecond, expected) => {
    expect(wrong(kind, film({}, { framesPerSecond }))).toEqual(expected);
  });

  test('sound alone has no size, and its length is confirmed by the reviewer', () => {
    const sound = judge(kind, measureFile({ format: 'mp3', bytes: 1000, inside: null }));
    expect(sound.breaches).toEqual([]);
    expect(sound.unmeasured.map(({ text }) => text)).toEqual(['时长不超过 5 分钟']);
  });

  test('H5作品不少于8页: pages behind a link', () => {
    const h5 = judge(kindOf(petitionWechat, 'h5'), measureLink('h5'));
    expect(h5.unmeasured).toEqual([
      {
        measure: 'pages',
        breach: 'refuse',
        text: '篇幅不少于 8 页',
        source: { clause: 'H5作品不少于8页' },
      },
    ]);
  });

  test('2000字以内: a document whose text nobody could take out', () => {
    const article = kindOf(petitionWechat, 'article');
    const doc = { format: 'doc', bytes: 1000, inside: null } as const;
    expect(wrong(article, measureFile({ ...doc, characters: 2000 }))).toEqual([]);
    expect(wrong(article, measureFile({ ...doc, characters: 2001 }))).toEqual([
      'characters refuse',
    ]);
    expect(judge(article, measureFile(doc)).unmeasured).toHaveLength(1);
  });
});

/** Facts in which one measure alone is known. */
const only = (measure: Measure, value: number): Measured => ({
  formats: [],
  facts: {
    ...(Object.fromEntries(MEASURES.map((one) => [one, 'absent'])) as Measured['facts']),
    [measure]: value,
  },
});

describe('any measure', () => {
  test.each(MEASURES.map((measure) => [measure]))('%s: both ends are inclusive', (measure) => {
    const kind = aKind({ limits: [aLimit({ measure, min: 10, max: 20 })] });
    const found = [9.999, 10, 15, 20, 20.001].map((value) => wrong(kind, only(measure, value)));
    expect(found).toEqual([[`${measure} refuse`], [], [], [], [`${measure} refuse`]]);
  });

  test.each(MEASURES.map((measure) => [measure]))('%s: null is unlimited', (measure) => {
    const kind = aKind({ limits: [aLimit({ measure }), aLimit({ measure, min: 0 })] });
    expect(wrong(kind, only(measure, 1e12))).toEqual([]);
    expect(wrong(kind, only(measure, 0))).toEqual([]);
  });

  test.each(['refuse', 'warn', 'flag'] as const)('a breach may %s', (breach) => {
    const judged = judge(
      aKind({ limits: [aLimit({ max: 180, breach })] }),
      film({ durationMs: 181_000 }),
    );
    expect(judged.breaches).toMatchObject([{ measure: 'seconds', breach }]);
    expect(refusedBy(judged).allowed).toBe(breach !== 'refuse');
    expect(judged.breaches[0]?.decision.remedy).toBe(
      {
        refuse: '请剪到 3 分钟以内。',
        warn: '请剪到 3 分钟以内；也可以照样提交。',
        flag: '请剪到 3 分钟以内；也可以照样提交，由审核人员判断。',
      }[breach],
    );
  });
});

describe('numbers never read as if they kept the limit', () => {
  const said = (measure: Measure, bounds: { min?: number; max?: number }, value: number) =>
    judge(aKind({ limits: [aLimit({ measure, ...bounds })] }), only(measure, value)).breaches[0]
      ?.decision.reason;

  test.each<[Measure, { min?: number; max?: number }, number, string]>([
    ['seconds', { max: 180 }, 180.001, '时长是 3 分 01 秒，超过要求的 3 分钟。'],
    ['seconds', { min: 900 }, 899.999, '时长是 14 分 59 秒，短于要求的 15 分钟。'],
    ['seconds', { max: 30 }, 65, '时长是 1 分 05 秒，超过要求的 30 秒。'],
    ['bytes', { max: 104_857_600 }, 104_857_601, '文件大小是 100.01 MB，超过要求的 100 MB。'],
    ['framesPerSecond', { min: 25 }, 24.999, '帧速度是每秒 24.99 帧，低于要求的每秒 25 帧。'],
    ['framesPerSecond', { max: 29 }, 29.97, '帧速度是每秒 29.97 帧，高于要求的每秒 29 帧。'],
    [
      'kilobitsPerSecond',
      { min: 15_000 },
      14_999.992,
      '码流是 14.99 Mbit/s，低于要求的 15 Mbit/s。',
    ],
    ['width', { min: 1280 }, 1279, '长边是 1279 像素，小于要求的 1280 像素。'],
    ['height', { max: 1080 }, 1088, '短边是 1088 像素，大于要求的 1080 像素。'],
    ['pages', { min: 8 }, 7, '篇幅是 7 页，少于要求的 8 页。'],
    ['pictures', { max: 9 }, 10, '图片数量是 10 张，多于要求的 9 张。'],
  ])('%s %j: %d', (measure, bounds, value, reason) => {
    expect(said(measure, bounds, value)).toBe(reason);
  });
});

test.each([
  ['image', ['jpg'], ['bytes', 'width', 'height', 'pictures']],
  ['image', [], ['width', 'height', 'pictures']],
  ['video', [], ['seconds', 'width', 'height', 'framesPerSecond', 'kilobitsPerSecond']],
  ['audio', ['mp3'], ['bytes', 'seconds', 'kilobitsPerSecond']],
  ['text', [], ['characters', 'pages', 'pictures']],
  ['h5', [], ['pages']],
] as const)('what there is to measure in %s of files %j', (form, formats, measures) => {
  expect(measuresOf(form, formats)).toEqual(measures);
});
