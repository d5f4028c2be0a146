import { nothingInTheme, nothingShown } from '../../miniprogram/state/nothing-shown';
import { aCampaign, shanghai } from '../support/campaign';

const at = (moment: string) => nothingShown(aCampaign(), shanghai(moment));

test.each([
  ['07-24 23:59:59', '还没有刊发的作品', '7月25日 00:00 开始投稿', 'rules'],
  ['07-28', '还没有刊发的作品', '欢迎您来投第一件', 'submit'],
  ['09-20', '还没有刊发的作品', '投稿已经截止', 'rules'],
  ['10-10', '“决赛投票”的作品还没有公布', '公布入围作品后', 'rules'],
  ['12-31', '“决赛投票”的作品还没有公布', '公布入围作品后', 'rules'],
] as const)('on %s an empty hall says %s', (moment, title, remedy, action) => {
  const nothing = at(moment);
  expect(nothing).toMatchObject({ title, action });
  expect(nothing.remedy).toContain(remedy);
});

test.each([
  ['08-05', '这个主题区还没有作品', '欢迎您来投第一件'],
  ['10-10', '这个主题区没有入围作品', '“决赛投票”的作品，请换一个看看'],
])('on %s an empty theme area says %s', (day, title, remedy) => {
  const nothing = nothingInTheme(aCampaign(), shanghai(day));
  expect(nothing.title).toBe(title);
  expect(nothing.remedy).toContain(remedy);
});

test.each([nothingShown, nothingInTheme])(
  'works that are judged unseen are promised to no hall, whatever the day: %#',
  (said) => {
    for (const day of ['08-05', '09-20', '12-31'])
      expect(said(aCampaign({ exhibits: false }), shanghai(day))).toMatchObject({
        title: '作品先评审，不公开展示',
        action: 'rules',
      });
  },
);
