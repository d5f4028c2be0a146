import type { CampaignFile } from '../../abilities';

const SAME_STANDING = { clause: '产业工会联络的大型企业具有同等推荐资格和标准' };
const SEATS = { clause: '每个工会可推荐10张图片、3个小视频' };
const LEVELS = ['city', 'industry', 'enterprise'];

type Field = CampaignFile['form'][number];

/** Fields of 附件2 and 附件3; those with a star are required (带“*”为必填项). */
function contactFields(unit: { label: string; source: Field['source'] }): Field[] {
  const field = (
    id: string,
    label: string,
    kind: Field['kind'],
    required: boolean,
    maxLength: number,
    source: Field['source'],
  ): Field => ({
    id,
    label,
    kind,
    required,
    minLength: 1,
    maxLength,
    placeholder: '',
    personal: id !== 'unitName',
    options: [],
    channels: null,
    source,
  });
  return [
    field('unitName', unit.label, 'line', true, 50, unit.source),
    field('name', '联系人姓名', 'line', true, 30, { clause: '联系人姓名*' }),
    field('department', '所在部门', 'line', true, 50, { clause: '所在部门*' }),
    field('duty', '职务', 'line', true, 30, { clause: '职务*' }),
    field('landline', '座机电话', 'landline', true, 20, { clause: '座机电话*' }),
    field('phone', '手机号码', 'phone', true, 11, { clause: '手机号码*' }),
    field('wechat', '微信号', 'line', true, 40, { clause: '微信号*' }),
    field('email', '电子邮箱', 'email', false, 100, { clause: '电子邮箱' }),
  ];
}

export const units: CampaignFile['units'] = {
  consent: {
    version: '2027-1',
    title: '联系人信息使用说明',
    paragraphs: [
      '我填写的姓名、部门、职务、电话、微信号和电子邮箱，由主办方用来核实联系人身份、联系报送和推荐工作。',
      '这些信息加密保存，只有主办方工作人员在需要时可以查看完整内容，每次查看都会记录用途。',
      '这些信息不会公开，也不用于别的活动；我可以随时在“我的信息”里查看、更正、下载或清除，到期由系统删除。',
    ],
    source: { reading: '通知没有规定联系人信息的使用说明，由主办方拟定' },
  },
  levels: [
    {
      id: 'city',
      name: '市总工会',
      recommendsTo: 'organizer',
      source: { clause: '向省总推荐进入复赛的作品' },
    },
    {
      id: 'industry',
      name: '省产业工会',
      recommendsTo: 'organizer',
      source: { clause: '向省总推荐进入复赛的作品' },
    },
    { id: 'enterprise', name: '大型企业', recommendsTo: 'organizer', source: SAME_STANDING },
    {
      id: 'internet',
      name: '市委网信办',
      recommendsTo: null,
      source: { clause: '各市委网信办要协调属地网络媒体，对活动进行宣传推广' },
    },
  ],
  contacts: [
    {
      id: 'union',
      name: '工会联系人',
      levels: LEVELS,
      acts: true,
      registerBy: null,
      form: contactFields({ label: '工会名称', source: { clause: '工会名称*' } }),
      source: { clause: '联系人负责组织本级工会按通知和方案要求报送作品' },
    },
    {
      id: 'internet',
      name: '网信办联系人',
      levels: ['internet'],
      acts: false,
      registerBy: null,
      form: contactFields({ label: '网信办名称', source: { clause: '网信办名称*' } }),
      source: { clause: '联系人负责组织本市委网信办按通知和方案要求报送作品' },
    },
  ],
};

export const invitation: CampaignFile['invitation'] = {
  days: 14,
  source: { reading: '邀请码自发出起 14 天内有效，一个码只能由一个人使用一次' },
};

const seats = {
  of: 'recommendation',
  per: 'unit',
  levels: LEVELS,
  theme: null,
  min: null,
} as const;

export const quotas: CampaignFile['quotas'] = [
  {
    ...seats,
    id: 'image-seats',
    name: '图片推荐名额',
    levels: LEVELS,
    kind: 'image',
    max: 10,
    source: SEATS,
  },
  {
    ...seats,
    id: 'video-seats',
    name: '小视频推荐名额',
    levels: LEVELS,
    kind: 'video',
    max: 3,
    source: SEATS,
  },
];
