import { countSources, sectionViews } from '../../../miniprogram/pages/rules/rules.state';

const views = sectionViews([
  {
    title: '投稿',
    items: [
      { text: '图片不超过 20 MB。', source: { clause: '文件大小不超过20m' } },
      { text: '每件一张。', source: { reading: '一件作品只放一张图片' } },
    ],
  },
  { title: '投票', items: [{ text: '每天 10 票。', source: { reading: '每人每天最多 10 票' } }] },
]);

describe('the rules page', () => {
  it('tells the words of the notice from the organizer’s decisions', () => {
    expect(views[0]?.items.map(({ quoted, words }) => [quoted, words])).toEqual([
      [true, '文件大小不超过20m'],
      [false, '一件作品只放一张图片'],
    ]);
    expect(countSources(views)).toEqual({ quoted: 1, decided: 2 });
  });

  it('gives every section an anchor of its own that a selector can name', () => {
    const anchors = views.map(({ anchor }) => anchor);
    expect(new Set(anchors).size).toBe(2);
    for (const anchor of anchors) expect(anchor).toMatch(/^[a-z][a-z0-9-]*$/);
  });
});
