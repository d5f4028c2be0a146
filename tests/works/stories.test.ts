import { paragraph, aDocx } from '../support/docx-bytes';
import type { TestCloud } from '../support/cloud';
import { anMp4 } from '../support/mp4-bytes';
import {
  aPicture,
  aStory,
  aText,
  linked,
  openStories,
  typed,
  type OwnFile,
  type StoryOptions,
} from '../support/stories';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openStories();
});
afterAll(() => cloud.close());

let made = 0;
const someone = (): string => `author-${String((made += 1))}`;
const film = (own: Partial<Parameters<typeof anMp4>[0]> = {}): OwnFile => ({
  extension: 'mp4',
  bytes: anMp4({ width: 1920, height: 1080, sound: 'mp4a', ...own }),
});

/** Sends a work in: its entry as it is stored, or the rule or path that said no. */
async function outcome(kind: string, options: StoryOptions = {}) {
  const owner = someone();
  const input = await aStory(cloud, kind, { owner, ...options });
  const reply = await cloud.ask(owner, 'entry.submit', input);
  if (reply.ok) return cloud.all('entries').find(({ _id }) => _id === reply.data.entry.id) ?? {};
  return reply.error.refusal?.rule ?? reply.error.fields?.map(({ path }) => path) ?? reply.error;
}
const piecesOf = (entry: unknown) =>
  cloud.all('pieces').filter((piece) => piece['entry'] === entry);

describe('字数一般不少于1千字不多于1万字', () => {
  test.each<[characters: number, acknowledged: string[], said: unknown]>([
    [999, [], 'measure.characters'],
    [999, ['measure.characters'], { flags: [{ at: 0 }] }],
    [1000, [], { flags: [] }],
    [10_000, [], { flags: [] }],
    [10_001, [], 'measure.characters'],
    [10_001, ['measure.characters'], { flags: [{ at: 0 }] }],
  ])('%s characters, %j read: %j', async (characters, acknowledged, said) => {
    const options = { others: [typed(aText(characters))], acknowledged };
    const seen = await outcome('text', options);
    if (typeof said === 'string') expect(seen).toBe(said);
    else expect(seen).toMatchObject(said as object);
  });

  test('a warning names what to send along, and nothing typed is lost by it', async () => {
    const owner = someone();
    const input = await aStory(cloud, 'text', { owner, others: [typed(aText(999))] });
    const { refusal } = await cloud.fault(owner, 'entry.submit', input);
    expect(refusal).toMatchObject({
      facts: { measured: 999, limit: 1000, acknowledge: 'measure.characters' },
    });
    expect(refusal?.remedy).toContain('照样提交');
    const again = { ...input, acknowledged: [String(refusal?.facts['acknowledge'])] };
    const { entry } = await cloud.done(owner, 'entry.submit', again);
    expect(entry.pieces).toMatchObject([{ form: 'text', carrier: 'typed', text: aText(999) }]);
  });

  test('the text of a document counts and is kept; the document stays the original', async () => {
    const bytes = aDocx(paragraph(aText(600)) + paragraph(aText(600)));
    const file = { extension: 'docx', bytes };
    const entry = await outcome('text', { files: [file] });
    expect(entry).toMatchObject({ flags: [], pieces: 1 });
    const [piece] = piecesOf((entry as { _id: string })._id);
    expect(piece).toMatchObject({
      form: 'text',
      carrier: 'upload',
      text: `${aText(600)}\n${aText(600)}`,
      file: { format: 'docx', shown: null, inspection: { state: 'passed' } },
    });
    expect(await outcome('text', { files: [{ ...file, bytes: aDocx(paragraph(aText(9))) }] })).toBe(
      'measure.characters',
    );
  });

  test.each<[string, OwnFile, string]>([
    [
      'an old document',
      { extension: 'docx', bytes: Buffer.from('d0cf11e0a1b11ae1', 'hex') },
      'media.type',
    ],
    [
      'an archive',
      { extension: 'docx', bytes: Buffer.from('504b030414000000', 'hex') },
      'document.broken',
    ],
  ])('%s under its name is refused', async (_title, file, rule) => {
    expect(await outcome('text', { files: [file] })).toBe(rule);
  });

  test('an old .doc is turned away before it is uploaded', async () => {
    const files = [{ extension: 'doc', bytes: 1000 }];
    const fault = await cloud.fault(someone(), 'upload.ticket', { kind: 'text', files });
    expect(fault.refusal).toMatchObject({ rule: 'media.extension' });
    expect(fault.remedy).toContain('docx');
  });

  test.each([
    ['nothing', ' \u200b '],
    ['too much', aText(50_001)],
  ])('a text of %s is told at its place', async (_title, text) => {
    expect(await outcome('text', { others: [typed(text)] })).toEqual(['pieces.0.text']);
  });
});

describe('不得把作者相关信息体现在作品正文中', () => {
  test('the reviewer is shown where text, caption and introduction do, without what', async () => {
    const text = `${aText(1000)}\n我叫周远山，在山里住了三年。`;
    const answers = (await aStory(cloud, 'text')).answers;
    const entry = await outcome('text', {
      others: [typed(text)],
      answers: { ...answers, intro: '周远山写自己的驻村生活。' },
    });
    const { flags } = entry as { flags: { text: string; at: number | null; spans?: unknown[] }[] };
    expect(flags).toMatchObject([{ at: null }, { at: 0, spans: [{ from: 1003, to: 1006 }] }]);
    for (const flag of flags) expect(flag.text).not.toContain('周远山');
  });
});

describe('图片为jpg格式，可以单张也可以组图', () => {
  test('a group keeps its order and captions, whatever order it was uploaded in', async () => {
    const owner = someone();
    const input = await aStory(cloud, 'picture', {
      owner,
      files: [aPicture('一'), aPicture('二'), aPicture('三')],
    });
    const turned = { ...input, pieces: [...input.pieces].reverse() };
    const { entry } = await cloud.done(owner, 'entry.submit', turned);
    expect(entry.pieces.map(({ at, caption }) => [at, caption])).toEqual([
      [0, '三'],
      [1, '二'],
      [2, '一'],
    ]);
    await cloud.runTimer('inspector');
    const [mine] = (await cloud.done(owner, 'entry.mine', { cursor: null })).items;
    expect(mine?.inspection.state).toBe('passed');
    for (const { file, preview } of mine?.pieces ?? []) {
      expect(file).toMatch(/\/media\//);
      expect(preview).toMatch(/\/media\//);
    }
  });

  test.each<[string, StoryOptions, unknown]>([
    ['no picture at all', {}, 'pieces.none'],
    ['a picture without a caption', { files: [aPicture(''), aPicture()] }, ['pieces.0.caption']],
    ['a caption that is too long', { files: [aPicture('长'.repeat(201))] }, ['pieces.0.caption']],
    ['a typed text', { others: [typed(aText(1000))] }, 'pieces.carrier'],
  ])('%s is refused', async (_title, options, said) => {
    expect(await outcome('picture', options)).toEqual(said);
  });

  test('the same picture twice is refused, and no copy of it stays', async () => {
    const one = aPicture();
    expect(await outcome('picture', { files: [one, one] })).toBe('pieces.twice');
  });

  test('more files than a work may have get no ticket', async () => {
    const files = Array.from({ length: 21 }, () => ({ extension: 'jpg', bytes: 1000 }));
    const reply = await cloud.ask(someone(), 'upload.ticket', { kind: 'picture', files });
    expect(reply.ok).toBe(false);
  });
});

describe('时长在3分钟以内，mp4格式不得低于15M码流，视频标准为1920×1080', () => {
  const rate = (bytes: number, own = {}) =>
    film({ durationMs: 1000, seed: 'x'.repeat(bytes), ...own });
  test.each<[string, OwnFile, unknown]>([
    ['a little below 15 Mbit/s', rate(1_870_000), 'measure.kilobitsPerSecond'],
    ['15 Mbit/s', rate(1_876_000), { flags: [], lengthClass: null }],
    ['181 s', rate(1000, { durationMs: 181_000 }), 'measure.seconds'],
    ['720 lines', rate(1_876_000, { width: 1280, height: 720 }), 'measure.width'],
  ])('a film of %s', async (_title, file, said) => {
    const seen = await outcome('short', { files: [file] });
    if (typeof said === 'string') expect(seen).toBe(said);
    else expect(seen).toMatchObject(said as object);
  });

  test('two films are two works', async () => {
    const files = [1, 2].map(() => ({ extension: 'mp4', bytes: 1000 }));
    const fault = await cloud.fault(someone(), 'upload.ticket', { kind: 'short', files });
    expect(fault.refusal?.rule).toBe('pieces.one');
  });

  test('a film by link leaves what nobody can measure to its reviewer', async () => {
    const entry = await outcome('short', { others: [linked('https://v.example.com/film?id=1')] });
    const { confirm } = entry as { confirm: { id: string; text: string }[] };
    expect(confirm.map(({ id }) => id.replace(/-\d.*$/, ''))).toEqual([
      'opened',
      'measure-seconds',
      'measure-width',
      'measure-height',
      'measure-kilobitsPerSecond',
    ]);
  });
});

describe('微电影作品按照时长分为5分钟类、15分钟及以上类', () => {
  const long = (seconds: number): OwnFile => film({ durationMs: seconds * 1000 });
  test.each<[number, string | null, number]>([
    [300, 'five', 0],
    [301, null, 1],
    [899, null, 1],
    [900, 'fifteen', 0],
  ])('%s s are of class %s, with %s flags', async (seconds, lengthClass, flags) => {
    const entry = await outcome('film', { files: [long(seconds)] });
    expect(entry).toMatchObject({ lengthClass, kind: 'film' });
    expect((entry as { flags: unknown[] }).flags).toHaveLength(flags);
  });
});

describe('what an author declares', () => {
  const declared = { borrowedPercent: 25, madeIn: '2012-11', unpublished: true };
  test.each<[string, Partial<typeof declared>, unknown]>([
    ['a quarter borrowed', {}, { declared }],
    ['a little more', { borrowedPercent: 26 }, ['declared.borrowedPercent']],
    ['the month before', { madeIn: '2012-10' }, ['declared.madeIn']],
    ['the last month', { madeIn: '2020-09' }, { declared: { madeIn: '2020-09' } }],
    ['the month after', { madeIn: '2020-10' }, ['declared.madeIn']],
    ['something published', { unpublished: false }, ['declared.unpublished']],
  ])('%s', async (_title, own, said) => {
    const others = [typed(aText(1000))];
    const seen = await outcome('text', { others, declared: { ...declared, ...own } });
    if (Array.isArray(said)) expect(seen).toEqual(said);
    else expect(seen).toMatchObject(said as object);
  });

  test('what only units are asked is not kept of an author', async () => {
    const { answers } = await aStory(cloud, 'text');
    const more = { ...answers, opinion: '同意推荐', recommender: '长沙市人社局' };
    const entry = await outcome('text', { others: [typed(aText(1000))], answers: more });
    const { _id: id } = entry as { _id: string };
    const form = cloud.all('entry_forms').find(({ _id }) => _id === id);
    expect(form).toHaveProperty('answers.title');
    expect(form).not.toHaveProperty('answers.opinion');
    expect(form).not.toHaveProperty('answers.recommender');
  });
});

test.each([
  ['http://example.com/film', 'link.https'],
  ['https://10.0.0.8/film', 'link.host'],
  ['https://localhost/film', 'link.host'],
  ['https://[::1]/film', 'link.host'],
  ['ftp://example.com', 'link.https'],
  [`https://example.com/${'x'.repeat(1000)}`, 'link.length'],
  ['', 'link.https'],
])('%s is no address of a work: %s', async (link, rule) => {
  expect(await outcome('film', { others: [linked(link)] })).toBe(rule);
});
