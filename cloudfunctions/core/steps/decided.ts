import type { Topics, Tried } from '../record/parts/decision/topics';

/** What is decided here, and the words for what is done with it. */
export const topics = {
  recommendation: { noun: '作品', verbs: { recommend: '推荐', withdraw: '撤回推荐' } },
  selection: {
    noun: '名单',
    verbs: { adjust: '调整名单', confirm: '确认名单' },
    states: { open: '名单未确认', confirmed: '名单已确认' },
  },
  score: {
    noun: '作品',
    verbs: { score: '评分', abstain: '回避' },
    states: { draft: '草稿', final: '已评分', abstained: '已回避' },
  },
  screening: {
    noun: '评审分工',
    verbs: { draw: '抽签分配评审人', place: '指定评审人', free: '撤下评审人' },
  },
  answer: {
    noun: '作品',
    verbs: { pass: '初评通过', fail: '初评不通过', decline: '回避' },
    states: { passed: '通过', failed: '不通过', declined: '已回避' },
  },
  ballot: {
    noun: '评审投票',
    verbs: { open: '开始投票', close: '结束投票', choose: '决定并列的作品' },
  },
} satisfies Topics;

/** What somebody in office wanted here, where a rule said no. */
export const tried = {
  'selection.adjust': '调整名单',
  'selection.confirm': '确认名单',
  'union.recommend': '推荐作品',
  'union.withdraw': '撤回推荐',
  'judge.score': '评分',
  'judge.abstain': '回避',
  'screening.answer': '初评',
  'screening.decline': '回避',
  'screening.draw': '抽签分配评审人',
  'screening.place': '指定评审人',
  'screening.free': '撤下评审人',
  'screening.remind': '提醒评审人',
  'ballot.cast': '评审投票',
  'ballot.open': '开始评审投票',
  'ballot.close': '结束评审投票',
  'ballot.choose': '决定并列的作品',
  'chair.open': '开始评审投票',
  'chair.close': '结束评审投票',
  'chair.choose': '决定并列的作品',
} satisfies Tried;
