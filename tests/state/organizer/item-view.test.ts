import { aPieceView } from '../../support/piece-view';
import { aFilm, aLink, aPiece, aText, inOrder } from '../../support/piece';
import { queueLine, reviewView } from '../../../miniprogram/packages/organizer/item-view';
import type { QueueItem } from '../../../miniprogram/shared/contract';
import { nothingRead } from '../../../miniprogram/packages/organizer/disclosure.state';
import { aCampaign } from '../submit/a-campaign';
import { anItem } from './an-item';

const NAME = { field: 'name', label: '姓名', personal: true };
const viewOf = (item: QueueItem, disclosure = nothingRead()) =>
  reviewView(item, aCampaign(), disclosure);

describe('an entry as an organizer sees it', () => {
  it('shows a picture itself when it has no preview, a film never', () => {
    const film = aPieceView({ form: 'video', mediaType: 'video/mp4' });
    expect(queueLine(anItem('a'), aCampaign()).cover.preview).toBe('cloud://a.jpg');
    expect(
      queueLine(anItem('a', { kind: 'video', form: 'video', pieces: [film] }), aCampaign()),
    ).toMatchObject({ cover: { preview: '', icon: 'video-o' } });
  });

  it('names theme and unit', () => {
    expect(queueLine(anItem('a'), aCampaign())).toMatchObject({
      theme: '敬业爱岗',
      unit: '沈阳市总工会',
    });
  });

  it('gives the facts as the cloud measured them', () => {
    expect(viewOf(anItem('a')).facts).toBe('JPEG · 4000×3000 · 3 MB');
    const film = anItem('f', {
      kind: 'video',
      form: 'video',
      pieces: [aPieceView({ mediaType: 'video/mp4', durationMs: 65_000 })],
    });
    expect(viewOf(film).facts).toBe('MP4 · 4000×3000 · 3 MB · 1 分 05 秒');
  });

  it('marks what was left open, and offers nothing more to read of that', () => {
    const view = viewOf(anItem('a'));
    expect(view.answers).toEqual([
      { field: 'unit', label: '单位', value: '沈阳市总工会', masked: false },
      { field: 'name', label: '姓名', value: '未填', masked: false },
    ]);
    expect(view.masked).toBe(false);
  });

  it('shows personal answers in part until they are read, then in full', () => {
    const item = anItem('a', { answers: [{ ...NAME, value: '王*明' }] });
    expect(viewOf(item)).toMatchObject({ answers: [{ masked: true }], masked: true, read: false });
    const full = [{ ...NAME, value: '王小明' }];
    expect(viewOf(item, { ...nothingRead(), full })).toMatchObject({
      answers: [{ value: '王小明', masked: false }],
      masked: false,
      read: true,
    });
  });

  it('shows no file before its inspection made one, and the original in its place once it is read', () => {
    const inspection = { state: 'waiting' as const, reason: null, remedy: null, at: null };
    const waiting = viewOf(anItem('a', { pieces: [aPieceView({ file: null })], inspection }));
    expect(waiting).toMatchObject({ pieces: [{ file: null }], original: false });
    expect(waiting.waiting).toBe('文件检查中，检查通过后才能看到画面。');
    const originals = [{ at: 0, url: 'https://x/original.jpg' }];
    expect(viewOf(anItem('a'), { ...nothingRead(), originals })).toMatchObject({
      pieces: [{ file: 'https://x/original.jpg' }],
      files: [{ at: 0, url: 'https://x/original.jpg' }],
      original: true,
    });
  });
});

describe('a work of several pieces', () => {
  const pieces = inOrder(
    aText('一二三四'),
    aPiece({ bytes: 1_048_576 }),
    aPiece({ bytes: 2_097_152 }),
    aLink('https://v.qq.com/x'),
  );
  const work = anItem('a', { kind: 'text', form: 'text', pieces });

  it('says how many they are and how large together', () => {
    expect(viewOf(work).facts).toBe('共 4 件 · 3 MB');
    expect(viewOf(anItem('a', { pieces: [aText('一二三四')] })).facts).toBe('4 字');
    expect(viewOf(anItem('a', { pieces: [aLink('https://v.qq.com/x')] })).facts).toBe('外部链接');
  });

  it('names the class that its length is in', () =>
    expect(viewOf(anItem('a', { pieces: [aFilm()], lengthClass: '5分钟类' })).facts).toMatch(
      /1 分 05 秒 · 5分钟类$/,
    ));

  it('offers the original of every file, and of nothing else', () => {
    expect(viewOf(work).files.map(({ at, name }) => [at, name])).toEqual([
      [1, '第 2 件'],
      [2, '第 3 件'],
    ]);
  });

  it('shows the original of that piece alone; a document is read as its text', () => {
    const originals = [{ at: 1, url: 'https://x/1' }];
    const shown = viewOf(work, { ...nothingRead(), originals }).pieces;
    expect(shown.map(({ file }) => file)).toEqual([null, 'https://x/1', 'cloud://shown.jpg', null]);
    const document = aText('正文', { carrier: 'upload' });
    const read = { ...nothingRead(), originals: [{ at: 0, url: 'https://x/a.docx' }] };
    expect(viewOf(anItem('a', { pieces: [document] }), read).pieces).toEqual([document]);
  });

  it('tells what was flagged with its place and its clause, the whole work first', () => {
    const source = { clause: '不得体现作者' };
    const flags = [
      { text: '作者姓名', source, at: 0, spans: [{ from: 0, to: 2 }] },
      { text: '码流偏低', source: { reading: '15M' }, at: null },
    ];
    expect(viewOf({ ...work, flags }).flagged).toMatchObject([
      { text: '码流偏低', place: '', source: '主办方规定，15M' },
      { text: '作者姓名', place: '第 1 件，正文里标出 1 处', source: '通知原文“不得体现作者”' },
    ]);
  });
});

describe('what the author declares', () => {
  const source = { reading: '' };
  const content = {
    borrowed: { maxPercent: 25, source },
    dated: { from: '2018-01', to: '2018-09', source },
    original: { unpublished: true, source },
    anonymous: null,
  };
  const lines = (declared: QueueItem['declared'], asked = content) =>
    reviewView(
      anItem('a', { declared }),
      { ...aCampaign(), content: asked },
      nothingRead(),
    ).declared.map(({ label, value }) => `${label}：${value}`);

  it.each<[QueueItem['declared'], string[]]>([
    [
      { borrowedPercent: 0, madeIn: '2018-05', unpublished: true },
      ['借用素材：占 0%，不得超过 25%', '创作时间：2018年5月', '原创，没有发表过：作者已确认'],
    ],
    [
      { borrowedPercent: null, madeIn: null, unpublished: false },
      ['原创，没有发表过：作者没有确认'],
    ],
  ])('%j', (declared, expected) => expect(lines(declared)).toEqual(expected));

  it('is nothing where nothing is asked', () =>
    expect(
      lines({ borrowedPercent: 10, madeIn: '2018-05', unpublished: true }, {
        ...content,
        ...{ borrowed: null, dated: null, original: null },
      } as never),
    ).toEqual([]));
});
