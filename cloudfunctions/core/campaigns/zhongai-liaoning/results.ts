import type { CampaignFile } from '../../abilities';

const PERSONAL = { clause: '作品个人奖分设一等奖、二等奖、三等奖' };
const PERSONAL_GIFTS = ['奖品', '证书'];

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
    of: 'results',
    from: '11-01',
    places: ['省总工会微信公众号', '省总工会网站', '本小程序'],
    source: { clause: '在省总微信公众号、省总网站上公布获奖结果' },
  },
  {
    id: 'exhibition',
    name: '获奖作品展示',
    of: 'results',
    from: '11-01',
    places: ['省总工会微信公众号', '本小程序'],
    source: { clause: '省总工会通过官方微信对获奖作品和单位进行展示' },
  },
];
