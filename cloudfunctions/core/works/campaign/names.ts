import type { Names } from '../../campaigns/names';

/** What the keys of this part are called. */
export const names: Names = {
  channels: ['报送方式', '请写明作者或单位怎样报送；没有的写 []，表中各项对所有人都问的写 null'],
  editions: ['是否按期刊发', '请写 true 或 false'],
  form: ['作者表', '请列出作者要填的各项'],
  required: ['是否必填', '请写 true 或 false'],
  personal: ['是否个人信息', '请写 true 或 false；个人信息不公开'],
  consent: ['授权须知', '请写明作者同意什么'],
  content: ['内容要求', '请写明借用比例、取材时间、是否原创；没有要求的写 null'],
  naming: ['命名方式', '请写明文件怎样命名；没有要求的写 []'],
  firstReview: [
    '由谁先审',
    '请选 organizer（主办方）、unit（报送单位）、above（上级单位）或 partner（合作单位）',
  ],
  firstReviewBy: ['初审的人', '请写出由谁初审'],
  checklists: ['审核清单', '请写明由谁逐项审核签字；没有的写 []'],
  disqualification: ['取消资格', '请写明什么情形、由谁取消资格；没有的写 null'],
  exhibition: ['展示方式', '请写明按什么顺序展示、是否按期刊发；不展示的写 null'],
  quotas: ['名额', '请写明最多或至少几件；没有的写 []'],
  each: ['分别按什么数', '请选 kind 或 category；合在一起数的不写'],
  borrowed: ['借用比例', '请写明；不限的写 null'],
  dated: ['取材时间', '请写明；不限的写 null'],
  original: ['原创要求', '请写明；没有的写 null'],
  anonymous: ['正文不出现作者信息', '请写明；没有的写 null'],
  before: ['在哪一步之前', '请从列出的各步中选'],
  'channels.by': ['谁来报送', '请选 author 或 unit'],
  'disqualification.by': ['由谁取消资格', '请选 organizer 或 unit'],
};
