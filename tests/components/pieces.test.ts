import type { PieceView } from '../../miniprogram/shared/contract';
import { aFilm, aLink, aPiece, aText, inOrder } from '../support/piece';
import { show } from './rendered';

const LONG = Array.from({ length: 40 }, (_none, index) => `第${String(index)}段`).join('\n');

const list = (pieces: PieceView[]) =>
  show('piece-list', { pieces: inOrder(...pieces), title: '春耕' });

describe('piece-list shows every piece of a work', () => {
  test('a group: each picture by its place and caption, with buttons to turn', () => {
    const group = list([aPiece({ caption: '清晨' }), aPiece(), aPiece()]);
    expect(group.labels('button')).toEqual([
      '作品《春耕》第1张，共3张，清晨，点按看大图',
      '作品《春耕》第2张，共3张，点按看大图',
      '作品《春耕》第3张，共3张，点按看大图',
      '上一张',
      '下一张',
    ]);
    expect(group.text()).toContain('清晨');
  });

  test('one picture has no place and nothing to turn', () => {
    const picture = list([aPiece()]);
    expect(picture.labels('button')).toEqual(['作品《春耕》，点按看大图']);
    expect(picture.labels('status')).toEqual([]);
  });

  test('a film has its length', () => expect(list([aFilm()]).text()).toContain('时长 1:05'));

  test('a piece in inspection says so', () => {
    const shown = list([aText('字'), aPiece({ file: null, caption: '山路' })]);
    expect(shown.text()).toContain('第 2 件还在检查，检查通过后才能看到。山路');
  });

  test('a link says whose address it is and what is there', () => {
    const shown = list([aLink('https://www.bilibili.com/video/BV1', { caption: '完整版' })]);
    expect(shown.text()).toContain('视频，存放在下面的网址bilibili.com');
    expect(shown.text()).toContain('完整版');
    expect(shown.labels('button')).toEqual(['复制 bilibili.com 的网址']);
  });
});

describe('picture-group', () => {
  const pictures = [0, 1].map((at) => ({
    at,
    src: `cloud://small-${String(at)}.jpg`,
    full: `cloud://full-${String(at)}.jpg`,
    caption: `图说${String(at)}`,
  }));
  const group = () => show('picture-group', { pictures, title: '春耕' });

  test('turns by its buttons and not beyond its ends', async () => {
    const shown = group();
    expect(shown.labels('status')).toEqual(['第1张，共2张']);
    await shown.tap('.turn--before');
    expect(shown.labels('status')).toEqual(['第1张，共2张']);
    await shown.tap('.turn--after');
    expect(shown.labels('status')).toEqual(['第2张，共2张']);
    expect(shown.text()).toContain('图说1');
    await shown.tap('.turn--after');
    expect(shown.labels('status')).toEqual(['第2张，共2张']);
  });

  test('opens in full all of them, at the one that was tapped', async () => {
    const shown = group();
    shown.listen('zoom');
    await shown.tap('.picture');
    expect(shown.heard).toEqual([
      {
        name: 'zoom',
        detail: {
          urls: ['cloud://full-0.jpg', 'cloud://full-1.jpg'],
          current: 'cloud://full-0.jpg',
        },
      },
    ]);
  });

  test('a shorter group begins where it still has a picture', async () => {
    const shown = group();
    await shown.tap('.turn--after');
    shown.set({ pictures: pictures.slice(0, 1) });
    expect(shown.text()).toContain('图说0');
  });
});

describe('text-piece', () => {
  const paragraphs = LONG.split('\n').map((text) => [{ text, look: '', label: '' }]);
  const text = (whole: boolean) =>
    show('text-piece', { paragraphs, count: '119 字', title: '春耕', whole });

  test('folds a long text, and opens it', async () => {
    const shown = text(false);
    expect(shown.text()).not.toContain('第39段');
    expect(shown.labels('button')).toEqual(['展开全文，119 字']);
    await shown.tap('.unfold');
    expect(shown.text()).toContain('第39段');
    expect(shown.labels('button')).toEqual([]);
  });

  test('says what was found in it', () => {
    const found = { text: '王明', look: 'mark', label: '王明，作者姓名' };
    const shown = show('text-piece', { paragraphs: [[found]], count: '2 字' });
    expect(shown.inner('.mark')?.dom?.textContent).toBe('王明');
  });

  test('is whole for who decides on it', () => expect(text(true).text()).toContain('第39段'));
});

test('film-piece: what cannot be played says so over its first picture, another film is tried anew', () => {
  const film = show('film-piece', { src: 'cloud://a.mp4', poster: 'cloud://p', title: '春耕' });
  expect(film.text()).toBe('');
  film.set({ broken: true });
  expect(film.text()).toContain('暂时播放不了');
  film.set({ src: 'cloud://b.mp4' });
  expect(film.text()).toBe('');
});

test('link-piece hands on its whole address', async () => {
  const link = 'https://v.qq.com/x?a=1';
  const shown = show('link-piece', { link, host: 'v.qq.com', what: '视频' });
  shown.listen('copy');
  await shown.tap('.copy');
  expect(shown.heard).toEqual([{ name: 'copy', detail: { link } }]);
});
