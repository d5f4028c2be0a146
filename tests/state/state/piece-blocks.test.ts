import { foldText, pieceBlocks, type PieceBlock } from '../../../miniprogram/state/piece-blocks';
import type { PieceView } from '../../../miniprogram/shared/contract';
import { aFilm, aLink, aPiece, aText, inOrder } from '../../support/piece';

const only = (piece: PieceView, flags = {}): PieceBlock => {
  const [block, ...rest] = pieceBlocks([piece], [{ at: 0, ...flags }]);
  expect(rest).toEqual([]);
  return block!;
};

describe('what a page draws of a work', () => {
  const shapes = (...pieces: PieceView[]) =>
    pieceBlocks(inOrder(...pieces)).map((block) =>
      block.shows === 'pictures' ? block.pictures.map(({ at }) => at).join('+') : block.shows,
    );

  it.each<[string, PieceView[], string[]]>([
    ['one picture', [aPiece()], ['0']],
    ['pictures that follow each other', [aPiece(), aPiece(), aPiece()], ['0+1+2']],
    ['a text between pictures', [aPiece(), aText('字'), aPiece()], ['0', 'text', '2']],
    ['a film and its link', [aFilm(), aLink('https://a.cn')], ['film', 'link']],
    ['a sound', [aFilm({ form: 'audio' })], ['sound']],
    ['a picture in inspection', [aPiece(), aPiece({ file: null })], ['0', 'waiting']],
    ['a document that was read', [aText('字', { carrier: 'upload' })], ['text']],
    ['a document not read yet', [aText('', { carrier: 'upload', text: null })], ['waiting']],
    ['a text of no characters', [aText('')], ['text']],
  ])('%s', (_name, pieces, expected) => expect(shapes(...pieces)).toEqual(expected));

  it.each<[number, number, number]>([
    [1200, 900, 75],
    [900, 1200, 133],
    [100, 900, 133],
    [4000, 400, 50],
    [0, 0, 75],
  ])('a picture of %d by %d has the ratio %d', (width, height, ratio) =>
    expect(only(aPiece({ width, height }))).toMatchObject({ ratio }),
  );

  it('a group is as tall as its tallest, and opens in full what it shows small', () => {
    const [group] = pieceBlocks(
      inOrder(aPiece(), aPiece({ width: 900, height: 1200, preview: null, caption: '山路' })),
    );
    expect(group).toMatchObject({
      ratio: 133,
      pictures: [
        { src: 'cloud://small.jpg', full: 'cloud://shown.jpg' },
        { src: 'cloud://shown.jpg', full: 'cloud://shown.jpg', caption: '山路' },
      ],
    });
  });

  it('a piece that waits says which one it is where there are several', () => {
    const waiting = aPiece({ file: null });
    expect(only(waiting)).toMatchObject({ name: '' });
    expect(pieceBlocks(inOrder(aText('字'), waiting))[1]).toMatchObject({ name: '第 2 件' });
  });
});

describe('a text', () => {
  const marked = (text: string, spans: { from: number; to: number }[], at = 0) => {
    const block = only(aText(text), { at, spans });
    if (block.shows !== 'text') throw new Error('not a text');
    return block.paragraphs.map((parts) =>
      parts.map((part) => (part.look === '' ? part.text : `[${part.text}]`)).join(''),
    );
  };

  it.each<[string, string, { from: number; to: number }[], string[]]>([
    ['keeps its paragraphs', '一\n二', [], ['一', '二']],
    ['has no blank lines', '一\n\n \n二', [], ['一', '二']],
    ['is indented once', '　　一\n  二 三', [], ['一', '二 三']],
    ['shows what was found', '我叫王明。', [{ from: 2, to: 4 }], ['我叫[王明]。']],
    ['counts code points', '𠮷王明', [{ from: 1, to: 3 }], ['𠮷[王明]']],
    [
      'in its order, whatever order it was found in',
      '王明和王明',
      [
        { from: 3, to: 5 },
        { from: 0, to: 2 },
      ],
      ['[王明]和[王明]'],
    ],
  ])('%s', (_name, text, spans, expected) => expect(marked(text, spans)).toEqual(expected));

  it('is not marked by what was found in another piece', () =>
    expect(marked('王明', [{ from: 0, to: 2 }], 1)).toEqual(['王明']));

  it('says how long it is', () =>
    expect(only(aText('一二三\n四'))).toMatchObject({ count: '4 字' }));
});

describe('a text is folded', () => {
  const lines = (count: number, length: number) =>
    Array.from({ length: count }, () => [{ text: '字'.repeat(length), look: '', label: '' }]);

  it.each<[string, number, number, number | null]>([
    ['not, when it is short', 5, 10, null],
    ['not, when little would be left over', 19, 10, null],
    ['when much is left over', 20, 10, 20],
    ['to the paragraphs that fill the lines', 100, 10, 20],
    ['to one paragraph that fills them alone', 3, 2_000, 1],
  ])('%s', (_name, count, length, expected) => {
    const { first, more } = foldText(lines(count, length), 12);
    expect({ more, first: more ? first.length : null }).toEqual({
      more: expected !== null,
      first: expected,
    });
  });
});

test.each([
  ['https://www.bilibili.com/video/BV1?p=2', 'bilibili.com'],
  ['https://V.QQ.COM', 'v.qq.com'],
  ['不是网址', '不是网址'],
])('the address %s is of %s', (link, host) => expect(only(aLink(link))).toMatchObject({ host }));
