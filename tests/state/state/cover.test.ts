import { coverOf, coverOfPieces } from '../../../miniprogram/state/cover';
import type { PieceView } from '../../../miniprogram/shared/contract';
import { aFilm, aLink, aPiece, aText, inOrder } from '../../support/piece';

const NOTHING = { preview: '', excerpt: '', badge: '', badgeIcon: '', spoken: '' };

describe('what stands for a work of which the outline is known', () => {
  it.each<[string, Parameters<typeof coverOf>[0], Partial<ReturnType<typeof coverOf>>]>([
    [
      'a picture',
      { form: 'image', preview: 'cloud://p', pieces: 1 },
      { ...NOTHING, preview: 'cloud://p' },
    ],
    ['a picture in inspection', { form: 'image', preview: null }, { ...NOTHING, icon: 'photo-o' }],
    [
      'a group by its count',
      { form: 'image', preview: 'cloud://p', pieces: 5 },
      { badge: '5 张', spoken: '组图 5 张', badgeIcon: 'photo-o' },
    ],
    [
      'a film by its length',
      { form: 'video', preview: 'cloud://p', durationMs: 65_000 },
      { badge: '1:05', spoken: '时长 1:05', badgeIcon: 'play-circle-o' },
    ],
    [
      'a film by link, of which nothing is known',
      { form: 'video', preview: null, durationMs: null },
      { badge: '', spoken: '', icon: 'video-o' },
    ],
    [
      'a text by its beginning',
      { form: 'text', preview: null, excerpt: '短文' },
      { excerpt: '短文', icon: 'notes-o', badge: '' },
    ],
    [
      'a text that goes on says so',
      { form: 'text', preview: null, excerpt: '字'.repeat(60) },
      { excerpt: `${'字'.repeat(60)}…` },
    ],
    [
      'a text with a picture by the picture',
      { form: 'text', preview: 'cloud://p', pieces: 3, excerpt: '短文' },
      { preview: 'cloud://p', excerpt: '', badge: '' },
    ],
    ['a unit by nothing', { form: null, preview: null }, { ...NOTHING, icon: 'photo-o' }],
  ])('%s', (_name, work, expected) => expect(coverOf(work)).toMatchObject(expected));
});

describe('what stands for a work whose pieces are known', () => {
  it.each<[string, PieceView[], string]>([
    ['the first small picture', inOrder(aPiece({ preview: 'cloud://a' }), aPiece()), 'cloud://a'],
    ['a picture without one itself', [aPiece({ preview: null })], 'cloud://shown.jpg'],
    ['the poster of a film', [aFilm()], 'cloud://poster.jpg'],
    ['never a film', [aFilm({ preview: null })], ''],
    ['a picture beside a text', inOrder(aText('字'), aPiece()), 'cloud://small.jpg'],
    ['nothing of a link', [aLink('https://v.qq.com/x')], ''],
  ])('%s', (_name, pieces, preview) =>
    expect(coverOfPieces('image', pieces).preview).toBe(preview),
  );

  it('what the list has goes before what the pieces have', () =>
    expect(coverOfPieces('image', [aPiece()], 'cloud://own').preview).toBe('cloud://own'));

  it('the beginning of a text stands on one line', () =>
    expect(coverOfPieces('text', [aText('一\n\n二　三')]).excerpt).toBe('一 二 三'));

  it('a film has its length, a group its count', () => {
    expect(coverOfPieces('video', [aFilm()]).badge).toBe('1:05');
    expect(coverOfPieces('image', inOrder(aPiece(), aPiece())).badge).toBe('2 张');
  });
});
