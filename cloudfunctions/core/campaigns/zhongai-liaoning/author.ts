import type { CampaignFile } from '../../abilities';

const AUTHOR_DATA = {
  reading: '作者资料为姓名、手机、单位或所属工会，另填作品标题和简介',
  upon: '须填写作者真实资料并填写完整、准确，否则取消参加活动资格',
};
const WORK_DATA = {
  reading: '作品标题2至30字，简介10至300字',
  upon: '提交作者信息和作品简介等资料',
};

const everybody = { options: [], channels: null };

export const form: CampaignFile['form'] = [
  {
    id: 'title',
    label: '作品标题',
    kind: 'line',
    required: true,
    minLength: 2,
    maxLength: 30,
    placeholder: '2 至 30 个字',
    personal: false,
    ...everybody,
    source: WORK_DATA,
  },
  {
    id: 'intro',
    label: '作品简介',
    kind: 'text',
    required: true,
    minLength: 10,
    maxLength: 300,
    placeholder: '拍的是谁、什么事，10 至 300 个字',
    personal: false,
    ...everybody,
    source: WORK_DATA,
  },
  {
    id: 'name',
    label: '作者姓名',
    kind: 'line',
    required: true,
    minLength: 2,
    maxLength: 30,
    placeholder: '请填写真实姓名',
    personal: true,
    ...everybody,
    source: AUTHOR_DATA,
  },
  {
    id: 'phone',
    label: '手机号码',
    kind: 'phone',
    required: true,
    minLength: 11,
    maxLength: 11,
    placeholder: '11 位手机号码',
    personal: true,
    ...everybody,
    source: AUTHOR_DATA,
  },
  {
    id: 'unit',
    label: '单位或所属工会',
    kind: 'unit',
    required: true,
    minLength: 2,
    maxLength: 50,
    placeholder: '如 沈阳市总工会',
    personal: false,
    ...everybody,
    source: AUTHOR_DATA,
  },
];

export const consent: CampaignFile['consent'] = {
  version: '2027-1',
  title: '投稿须知与授权',
  paragraphs: [
    '我是作品的作者，作品由我本人拍摄，没有侵犯他人的肖像权、著作权等权利。',
    '我填写的作者资料真实、完整、准确；资料不实的，主办方可以取消参加资格并说明理由。',
    '我同意主办方为本活动展示、刊发和宣传这件作品，署名为我填写的单位和标题。',
    '我的姓名和手机号码只给主办方核实与联系使用，不会公开，活动结束后按保存期限删除。',
  ],
  source: { reading: '通知没有规定授权文本，由主办方拟定' },
};

export const retention: CampaignFile['retention'] = [
  {
    what: 'personal',
    until: '12-31',
    then: 'erase',
    source: { reading: '作者的姓名和手机号码保存到当年12月31日，然后删除' },
  },
  {
    what: 'entries',
    until: '12-31',
    then: 'archive',
    source: { reading: '作品在活动结束后归档' },
  },
  {
    what: 'votes',
    until: '12-31',
    then: 'archive',
    source: { reading: '投票记录不含姓名，活动结束后归档备查' },
  },
];
