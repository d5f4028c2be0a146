import type { CampaignFile } from '../../abilities';

export const window: CampaignFile['window'] = {
  opens: '07-25',
  closes: '12-31',
  source: { reading: '活动从开通投稿栏目起，获奖作品展示到年底为止' },
};

export const rounds: CampaignFile['rounds'] = [
  {
    id: 'early',
    name: '提前投稿',
    opens: '07-25',
    closes: '07-31',
    allows: ['submit'],
    source: { clause: '活动开始前一周省总微信开通投稿栏目后，即可上传作品' },
  },
  {
    id: 'preliminary',
    name: '初选',
    opens: '08-01',
    closes: '09-15',
    allows: ['submit', 'publish', 'vote'],
    source: { clause: '初选阶段（8月1日—9月15日）' },
  },
  {
    id: 'semifinal',
    name: '复赛推荐',
    opens: '09-16',
    closes: '09-30',
    allows: ['recommend'],
    source: { clause: '复赛阶段（9月16日—9月30日）' },
  },
  {
    id: 'selection',
    name: '入围遴选',
    opens: '10-01',
    closes: '10-07',
    allows: ['select'],
    source: {
      reading: '复赛推荐结束后、决赛投票开始前汇总票数，选出入围作品',
      upon: '省总对投票情况进行汇总，选出每个主题分类区票数最高的15篇作品入围决赛',
    },
  },
  {
    id: 'final',
    name: '决赛投票',
    opens: '10-08',
    closes: '10-17',
    allows: ['vote'],
    source: {
      reading: '决赛投票定为10月8日至10月17日，共10天',
      upon: '10月中上旬，所有入围作品在省总微信平台统一展示，进行决赛投票。经过10天投票期',
    },
  },
  {
    id: 'judging',
    name: '专家评审',
    opens: '10-18',
    closes: '10-31',
    allows: ['score'],
    source: {
      reading: '决赛投票结束后到10月底由专家评审',
      upon: '决赛阶段——专家组评选阶段（10月）',
    },
  },
  {
    id: 'announcement',
    name: '结果公布',
    opens: '11-01',
    closes: '12-31',
    allows: ['announce'],
    source: {
      reading: '评审结束后从11月1日起公布，展示到年底',
      upon: '在省总微信公众号、省总网站上公布获奖结果',
    },
  },
];
