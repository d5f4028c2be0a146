import { countOf } from '../../../cloudfunctions/core/results/parts/export/count-of';
import { pieceHtml } from '../../../cloudfunctions/core/results/parts/export/site/piece-html';
import type { SitePiece } from '../../../cloudfunctions/core/results/parts/export/site/pieces';
import { parsePages } from '../../support/html';

const html = (piece: SitePiece, place = ''): string => pieceHtml(piece, '春耕', place);
const picture = (own: Partial<SitePiece> = {}): SitePiece =>
  ({ shows: 'picture', image: 'images/1.jpg', caption: '', ...own }) as SitePiece;

describe('a piece of a winner on its page', () => {
  it.each<[string, SitePiece, string, string]>([
    [
      'one picture without a caption, as before',
      picture(),
      '',
      '<img class="whole" src="../images/1.jpg" alt="春耕">',
    ],
    [
      'a picture of several, with its caption',
      picture({ caption: '清晨' }),
      '图 2/5',
      '<figure><img class="whole" src="../images/1.jpg" alt="清晨">\n<figcaption>清晨 · 图 2/5</figcaption></figure>',
    ],
    ['a picture that cannot be had', picture({ image: null }), '', ''],
    [
      'the caption of one that cannot be had',
      picture({ image: null, caption: '清晨' }),
      '',
      '<p class="caption">清晨</p>',
    ],
    [
      'a film by its poster and length',
      { shows: 'film', image: 'images/1.jpg', caption: '', durationMs: 65_000 },
      '',
      '<figure><img class="whole" src="../images/1.jpg" alt="春耕">\n<figcaption>视频，时长 1 分 05 秒，请在小程序里观看</figcaption></figure>',
    ],
    [
      'a film without a poster',
      { shows: 'film', image: null, caption: '', durationMs: null },
      '',
      '<p class="caption">视频，请在小程序里观看</p>',
    ],
    [
      'a text whole, in its paragraphs',
      { shows: 'text', text: '　　一二。\n\n三 四\n' },
      '',
      '<div class="text">\n<p>一二。</p>\n<p>三 四</p>\n<p class="count">全文 5 字</p>\n</div>',
    ],
    [
      'a link',
      { shows: 'link', link: 'https://v.qq.com/x?a=1&b=2', caption: '完整版' },
      '',
      '<p class="elsewhere">作品存放在：<a href="https://v.qq.com/x?a=1&amp;b=2" rel="noopener">https://v.qq.com/x?a=1&amp;b=2</a></p>\n<p class="caption">完整版</p>',
    ],
  ])('%s', (_name, piece, place, expected) => expect(html(piece, place)).toBe(expected));

  const WICKED = '"><script>alert(1)</script>';
  it.each<[string, SitePiece]>([
    ['caption', picture({ caption: WICKED })],
    ['text', { shows: 'text', text: WICKED }],
    ['link', { shows: 'link', link: `https://a.cn/${WICKED}`, caption: WICKED }],
  ])('a wicked %s is only words', (_what, piece) => {
    const [page] = parsePages([`<!DOCTYPE html><html><body>${html(piece)}</body></html>`]);
    expect(page?.nodes.filter(({ tag }) => tag === 'script')).toEqual([]);
    expect(page?.nodes.some(({ text }) => text.includes('<script>'))).toBe(true);
  });
});

describe('how many pieces a work has', () => {
  it.each<[string, (number | null)[], string[]]>([
    ['is no column where every work is of one', [1, 1, null], []],
    ['is a column where any has several', [1, 3], ['件数']],
    ['is no column of an empty list', [], []],
  ])('%s', (_name, rows, headers) =>
    expect(countOf(rows, (row) => row).map(({ header }) => header)).toEqual(headers),
  );
});
