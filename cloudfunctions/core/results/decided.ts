import type { Topics, Tried } from '../record/parts/decision/topics';

/** What is decided here, and the words for what is done with it. */
export const topics = {
  outcome: {
    noun: '获奖结果',
    verbs: { give: '评定奖项', take: '取消评定', announce: '公布结果', retract: '撤回结果' },
    states: { open: '未公布', published: '已公布', withdrawn: '已撤回' },
  },
  export: { noun: '文件', verbs: { export: '导出' } },
  forwarding: { noun: '报送', verbs: { send: '登记已报送' } },
} satisfies Topics;

/** What somebody in office wanted here, where a rule said no. */
export const tried = {
  'awards.give': '评定奖项',
  'awards.take': '取消评定',
  'results.publish': '公布结果',
  'results.withdraw': '撤回结果',
  'export.site': '导出获奖网页',
  'export.collection': '导出作品集',
  'package.build': '打包作品',
  'package.take': '下载作品包',
  'forwarding.send': '登记报送',
} satisfies Tried;
