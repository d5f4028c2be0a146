import type { CampaignFile } from '../../abilities';

const ADJUST = { clause: '作品的筛选和选送可根据活动实际情况进行调整' };
const PERSONAL = { clause: '作品个人奖分设一等奖、二等奖、三等奖' };
const PERSONAL_GIFTS = ['奖品', '证书'];

export const selections: CampaignFile['selections'] = [
  {
    id: 'finalists',
    name: '入围决赛',
    round: 'selection',
    pool: 'recommended',
    per: 'theme',
    tally: 'preliminary',
    take: { count: 15 },
    takeSource: { clause: '选出每个主题分类区票数最高的15篇作品入围决赛' },
    tie: 'admit-all',
    tieSource: { reading: '第15名票数相同的，全部入围' },
    adjustable: true,
    adjustableSource: ADJUST,
    source: { reading: '在获得推荐的作品中，图片和小视频一起按票数排名' },
  },
  {
    id: 'shortlist',
    name: '进入专家评审',
    round: 'judging',
    pool: 'finalists',
    per: 'theme',
    tally: 'final',
    take: { ratio: 1 },
    takeSource: { reading: '比例定为100%，另须超过500票', upon: '按比例选取最高票数者若干' },
    tie: 'admit-all',
    tieSource: { reading: '最后一名票数相同的，全部进入评审' },
    adjustable: true,
    adjustableSource: ADJUST,
    source: { clause: '网民评选票数达标者，可进入专家评审评奖阶段' },
  },
];

const WEIGHTS = { reading: '评分项目和权重由主办方确定：30、30、25、15' };

export const judgings: CampaignFile['judgings'] = [
  {
    id: 'experts',
    name: '专家评审',
    round: 'judging',
    from: 'shortlist',
    fromSource: { clause: '网民评选票数达标者，可进入专家评审评奖阶段' },
    method: 'score',
    panel: '省委网信办组织的评审专家',
    panelSource: { clause: '省委网信办组织专家参与活动评审' },
    hides: ['author', 'unit', 'votes', 'scores'],
    hidesSource: {
      reading: '盲评：不显示作者、工会、票数和其他专家的分数，专家不评本人和本单位的作品',
    },
    criteria: [
      { id: 'theme', name: '主题契合', weight: 30, reach: null, source: WEIGHTS },
      { id: 'story', name: '内容故事', weight: 30, reach: null, source: WEIGHTS },
      { id: 'craft', name: '画面技术', weight: 25, reach: null, source: WEIGHTS },
      { id: 'idea', name: '创意', weight: 15, reach: null, source: WEIGHTS },
    ],
    rankBy: 'mean',
    rankBySource: { reading: '按专家总分的平均分排名；标准化分数只供核对宽严' },
    screening: null,
    ballot: null,
    source: { clause: '邀请评审专家对票数超过500票的作品进行奖项评定' },
  },
];

const award = {
  to: 'entry',
  givenBy: '辽宁省总工会',
  per: 'campaign',
  decidedBy: 'experts',
  alongside: false,
  alongsideSource: { reading: '一件作品只获一个个人奖，取最高的' },
} as const;
const organizerCount = (reading: string) => ({ reading: `通知没有规定数量，${reading}` });

export const awards: CampaignFile['awards'] = [
  {
    ...award,
    id: 'first',
    name: '一等奖',
    themes: [],
    count: { exactly: 5 },
    countSource: organizerCount('一等奖定为5名'),
    gives: PERSONAL_GIFTS,
    source: PERSONAL,
  },
  {
    ...award,
    id: 'second',
    name: '二等奖',
    themes: [],
    count: { exactly: 10 },
    countSource: organizerCount('二等奖定为10名'),
    gives: PERSONAL_GIFTS,
    source: PERSONAL,
  },
  {
    ...award,
    id: 'third',
    name: '三等奖',
    themes: [],
    count: { exactly: 20 },
    countSource: organizerCount('三等奖定为20名'),
    gives: PERSONAL_GIFTS,
    source: PERSONAL,
  },
  {
    ...award,
    id: 'theme',
    name: '主题奖',
    per: 'theme',
    themes: ['work', 'family', 'justice', 'kindness', 'youth', 'nature'],
    count: { exactly: 1 },
    countSource: organizerCount('每个主题定为1名，“其他类别”不评主题奖'),
    gives: PERSONAL_GIFTS,
    source: { clause: '同时从六个主题评选出主题奖，个人奖均可获得奖品和证书' },
  },
  {
    ...award,
    id: 'organization',
    name: '组织奖',
    to: 'unit',
    themes: [],
    count: { exactly: 10 },
    countSource: organizerCount('组织奖定为10个'),
    decidedBy: 'person',
    gives: ['奖牌或奖杯'],
    source: {
      clause: '组织奖颁发给活动中组织较好的工会组织或企业，组织奖可获得奖牌或奖杯',
    },
  },
];

export const publications: CampaignFile['publications'] = [
  {
    id: 'results',
    name: '公布获奖结果',
    from: '11-01',
    places: ['省总工会微信公众号', '省总工会网站', '本小程序'],
    source: { clause: '在省总微信公众号、省总网站上公布获奖结果' },
  },
  {
    id: 'exhibition',
    name: '获奖作品展示',
    from: '11-01',
    places: ['省总工会微信公众号', '本小程序'],
    source: { clause: '省总工会通过官方微信对获奖作品和单位进行展示' },
  },
];
