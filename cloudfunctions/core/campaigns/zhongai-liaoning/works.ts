import type { CampaignFile } from '../../abilities';

const FILES = { clause: '图片格式为png、jpg、jpeg，视频格式是MP4，文件大小不超过20m' };
/** The form asks for it once for the work. */
const CAPTION = { reading: '作品简介就是图片和视频的说明，每件不另写' };
/** 20m, read as 20 MiB and inclusive. */
const MAX_BYTES = 20_971_520;

const bytes = {
  measure: 'bytes',
  min: null,
  max: MAX_BYTES,
  breach: 'refuse',
  source: FILES,
} as const;

export const kinds: CampaignFile['kinds'] = [
  {
    id: 'image',
    name: '图片',
    form: 'image',
    carriers: ['upload'],
    formats: ['png', 'jpg', 'jpeg'],
    caption: 'none',
    captionSource: CAPTION,
    limits: [
      bytes,
      {
        measure: 'pictures',
        min: 1,
        max: 1,
        breach: 'refuse',
        source: { reading: '一件图片作品是一张图片', upon: '每个工会可推荐10张图片、3个小视频' },
      },
    ],
    classes: [],
    source: FILES,
  },
  {
    id: 'video',
    name: '小视频',
    form: 'video',
    carriers: ['upload'],
    formats: ['mp4'],
    caption: 'none',
    captionSource: CAPTION,
    limits: [
      bytes,
      {
        measure: 'seconds',
        min: null,
        max: null,
        breach: 'refuse',
        source: { reading: '通知没有规定视频时长，不限时长，只限文件大小' },
      },
    ],
    classes: [],
    source: FILES,
  },
];

export const channels: CampaignFile['channels'] = [
  {
    id: 'author',
    name: '作者自己上传',
    by: 'author',
    levels: [],
    firstReview: 'organizer',
    firstReviewBy: '省总工会',
    source: { clause: '在公众号下方菜单点击“随手拍”活动' },
  },
  {
    id: 'union',
    name: '工会汇总上传',
    by: 'unit',
    levels: ['city', 'industry', 'enterprise'],
    firstReview: 'organizer',
    firstReviewBy: '省总工会',
    source: { clause: '各市总工会、省产业工会将个人作品汇总至活动联系人处，统一上传' },
  },
];

export const content: CampaignFile['content'] = {
  borrowed: null,
  dated: null,
  original: null,
  anonymous: null,
  oncePerFile: {
    source: { reading: '同一位作者的同一个文件只投一次；未通过审核的可以再投' },
  },
  ticket: {
    hours: 2,
    source: { reading: '作品先凭上传凭证上传，再提交；凭证 2 小时内有效，只能用于一件作品' },
  },
  withdrawal: {
    source: { reading: '作者在获奖结果公布前可以撤回自己的作品，写明原因；撤回后不能恢复' },
  },
};

export const checklists: CampaignFile['checklists'] = [
  {
    id: 'content',
    name: '作品审核',
    before: 'accept',
    signedBy: '省总工会审核人员',
    kinds: ['video'],
    kindsSource: { reading: '视频没有自动检查，由审核人员逐项签字；图片由人审核，不逐项签字' },
    items: [
      {
        id: 'clear',
        text: '图片清晰，内容符合所选主题',
        source: { clause: '图片清晰，内容符合活动主题要求，突出人物特点和事件主题' },
      },
      {
        id: 'positive',
        text: '歌颂美好善良，弘扬主旋律',
        source: { clause: '歌颂美好善良，弘扬主旋律，激发正能量' },
      },
      {
        id: 'author',
        text: '作者资料真实、完整',
        source: { clause: '须填写作者真实资料并填写完整、准确' },
      },
    ],
    source: { reading: '每件作品由人审核通过后才刊发', upon: '选出优秀作品刊发' },
  },
];

export const disqualification: CampaignFile['disqualification'] = {
  by: 'organizer',
  grounds: [
    {
      text: '作者资料不真实、不完整或不准确',
      source: { clause: '须填写作者真实资料并填写完整、准确，否则取消参加活动资格' },
    },
  ],
};
