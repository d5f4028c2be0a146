import type { CampaignFile } from '../../abilities';

export const exhibition: CampaignFile['exhibition'] = {
  order: 'upload',
  orderSource: { clause: '先上传的作品先展示，展期时间长' },
  editions: true,
  editionsSource: { clause: '每期从各工会报送的作品中选出优秀作品刊发，同时发布网民投票' },
};

export const voting: CampaignFile['voting'] = {
  perDay: 10,
  perEntryPerDay: 1,
  source: {
    reading: '每人每天最多投10票，对同一件作品每天最多1票',
    upon: '同时发布网民投票',
  },
  pace: {
    votes: 3,
    seconds: 2,
    source: { reading: '一个人两秒内最多投3票', upon: '同时发布网民投票' },
  },
  perAddress: {
    votes: 300,
    minutes: 10,
    source: { reading: '同一网络地址每10分钟最多投300票', upon: '同时发布网民投票' },
  },
  risk: {
    refuseFrom: 4,
    source: { reading: '微信判定为最高风险的账号不能投票', upon: '同时发布网民投票' },
  },
  watch: {
    appealHours: 48,
    surge: {
      least: 20,
      times: 5,
      source: {
        reading: '10分钟20票以上且为作品平时的5倍，是疑点之一；转发到群里也会这样，所以不单独作数',
      },
    },
    newcomers: {
      above: 25,
      source: {
        reading: '首次投票的人比全场高出25个百分点，是疑点之一；转发到群里也会这样，所以不单独作数',
      },
    },
    regular: {
      least: 30,
      spread: 0.5,
      source: { reading: '30票以上，间隔像机器一样均匀，自然投票不会这样，单独即列为待核' },
    },
    address: {
      least: 60,
      percent: 50,
      source: {
        reading: '10分钟内同一网络地址60票以上且过半，是疑点之一；60票多于一般基层单位的人数',
      },
    },
    night: {
      least: 20,
      percent: 40,
      source: {
        reading: '一天的票中四成以上投于0:00至6:00，是疑点之一；夜班职工也会这样，所以不单独作数',
      },
    },
    source: {
      reading: '明显异常的票先列为待核，由组织方核查后计入或作废',
      upon: '同时发布网民投票',
    },
  },
};

export const gates: CampaignFile['gates'] = [
  {
    id: 'recommendable',
    label: '可推荐进入复赛',
    round: 'preliminary',
    moreThan: 200,
    before: 'recommend',
    source: { clause: '推荐作品须为前期展示中网民投票数量超过200票，否则不能推荐' },
  },
  {
    id: 'judgeable',
    label: '可进入专家评审',
    round: 'final',
    moreThan: 500,
    before: 'score',
    source: { clause: '邀请评审专家对票数超过500票的作品进行奖项评定' },
  },
];
