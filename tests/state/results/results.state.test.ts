import { resultsPage } from '../../../miniprogram/pages/results/results.state';
import { startOfDay } from '../../../miniprogram/shared/calendar';
import type { ResultsView, WinnerCard } from '../../../miniprogram/shared/contract';
import { aCampaign } from '../../support/campaign';

type Award = ResultsView['awards'][number];

const winner = (entry: string, own: Partial<WinnerCard> = {}): WinnerCard => ({
  entry,
  number: 7,
  title: `作品${entry}`,
  unit: '大连市总工会',
  theme: 'work',
  themeName: '敬业爱岗',
  kind: 'image',
  form: 'image',
  preview: 'cloud://x/preview.jpg',
  pieces: 1,
  excerpt: null,
  media: 'cloud://x/original.jpg',
  mediaType: 'image/jpeg',
  width: 400,
  height: 300,
  ...own,
});
const unit = (name: string): WinnerCard => ({
  ...winner('', { entry: null, number: null, unit: name, theme: null, kind: null }),
  preview: null,
  media: null,
});
const award = (id: string, winners: WinnerCard[], own: Partial<Award> = {}): Award => ({
  id,
  name: id,
  per: 'campaign',
  gives: ['奖品', '证书'],
  source: { reading: '' },
  winners,
  ...own,
});
const page = (awards: Award[], large = false) =>
  resultsPage({ publishedAt: startOfDay('2027-11-02'), awards }, aCampaign(), large);

describe('the results', () => {
  const all = [
    award('first', [winner('a'), winner('b')]),
    award('second', [winner('c'), winner('d'), winner('e')]),
    award('third', []),
    award('theme', [winner('f')], { per: 'theme' }),
    award('organization', [unit('沈阳市总工会'), unit('大连市总工会')], { gives: ['奖牌'] }),
  ];

  it('show the highest prize large, the others on a wall, prizes of a theme by theme, units as plaques', () => {
    const { sections } = page(all);
    expect(sections.map(({ id, look }) => [id, look])).toEqual([
      ['first', 'crown'],
      ['second', 'wall'],
      ['theme', 'themes'],
      ['organization', 'units'],
    ]);
    expect(sections[2]?.winners[0]?.theme).toEqual({ id: 'work', name: '敬业爱岗', position: 0 });
    expect(sections[3]?.units).toEqual(['沈阳市总工会', '大连市总工会']);
  });

  it('say where they are published, from which day', () => {
    expect(page(all).places.map(({ text }) => text)).toEqual([
      '公布获奖结果：11月1日起，在省总工会微信公众号、省总工会网站、本小程序',
      '获奖作品展示：11月1日起，在省总工会微信公众号、本小程序',
    ]);
  });

  it('count each work and each unit once', () => {
    expect(page(all).counts).toBe('6 件作品、2 个单位获奖');
    const twice = page([award('first', [winner('a')]), award('popular', [winner('a')])]);
    expect(twice.counts).toBe('1 件作品获奖');
  });

  it('hang a wall in two columns, one in large mode, and lose nobody', () => {
    const hung = (large: boolean) =>
      page(all, large).sections[1]!.columns.map(({ winners }) => winners.map(({ id }) => id));
    expect(hung(false).flat().sort()).toEqual(['c', 'd', 'e']);
    expect(hung(false)).toHaveLength(2);
    expect(hung(true)).toEqual([['c', 'd', 'e']]);
  });

  it('say what is given, in the measure of works or of units', () => {
    expect(page(all).sections.map(({ note }) => note)).toEqual([
      '2 件，颁发奖品和证书',
      '3 件，颁发奖品和证书',
      '1 件，颁发奖品和证书',
      '2 个，颁发奖牌',
    ]);
  });

  it('bound a tall first prize, take an original where there is no preview, none for a film', () => {
    const tall = winner('a', { width: 300, height: 900, preview: null });
    const film = winner('b', {
      kind: 'video',
      form: 'video',
      preview: null,
      media: 'cloud://x/film.mp4',
    });
    const [crown] = page([award('first', [tall, film])]).sections;
    expect(crown?.winners[0]).toMatchObject({
      ratio: 130,
      cover: { preview: 'cloud://x/original.jpg' },
    });
    expect(crown?.winners[1]).toMatchObject({ cover: { preview: '', icon: 'video-o' } });
  });

  it('are headed by units alone where only they are honoured', () => {
    expect(page([award('organization', [unit('沈阳市总工会')])]).sections[0]?.look).toBe('units');
  });
});

describe('an award that is given in each category', () => {
  const given = [
    award('best', [winner('a', { kind: 'video' }), winner('b'), winner('c')], { per: 'category' }),
  ];

  it('stands once for each, none of them the highest', () => {
    const { sections, counts } = page(given);
    expect(sections.map(({ name, look, note }) => [name, look, note])).toEqual([
      ['best · 图片', 'wall', '2 件，颁发奖品和证书'],
      ['best · 小视频', 'wall', '1 件，颁发奖品和证书'],
    ]);
    expect(counts).toBe('3 件作品获奖');
    expect(page([{ ...given[0]!, per: 'kind' }]).sections.map(({ id }) => id)).toEqual([
      'best-image',
      'best-video',
    ]);
  });

  it('thanks nobody for votes where nobody votes', () => {
    const results = { publishedAt: startOfDay('2027-11-02'), awards: given };
    expect(resultsPage(results, aCampaign({ voting: null }), false).thanks).not.toContain('投票');
    expect(page(given).thanks).toContain('投票人');
  });
});
