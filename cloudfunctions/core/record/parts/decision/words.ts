import type { ActionName } from '../../../../../miniprogram/shared/contract';
import type { Decision } from '../../stores/decisions';

/** What is decided on, and the words for what is done with it. */
const TOPICS: Record<string, { noun: string; verbs: Record<string, string> }> = {
  entry: {
    noun: '作品',
    verbs: {
      accept: '审核通过',
      reject: '不予通过',
      publish: '刊发',
      disqualify: '取消资格',
      assign: '更改归属单位',
      withdraw: '作者撤回',
      correct: '作者更正',
    },
  },
  registration: {
    noun: '联系人',
    verbs: {
      approve: '核准',
      reject: '不予核准',
      revoke: '停用',
      correct: '本人更正',
      erase: '本人清除',
    },
  },
  unit: { noun: '单位', verbs: { add: '列入名单', retire: '停用' } },
  invitation: { noun: '邀请', verbs: { create: '发出邀请', revoke: '作废邀请' } },
  recommendation: { noun: '作品', verbs: { recommend: '推荐', withdraw: '撤回推荐' } },
  plan: { noun: '计划', verbs: { plan: '安排刊发' } },
  selection: { noun: '名单', verbs: { adjust: '调整名单', confirm: '确认名单' } },
  score: { noun: '作品', verbs: { score: '评分', abstain: '回避' } },
  panel: { noun: '评审小组', verbs: { set: '确定评审小组' } },
  screening: {
    noun: '评审分工',
    verbs: { draw: '抽签分配评审人', place: '指定评审人', free: '撤下评审人' },
  },
  answer: { noun: '作品', verbs: { pass: '初评通过', fail: '初评不通过', decline: '回避' } },
  ballot: {
    noun: '评审投票',
    verbs: { open: '开始投票', close: '结束投票', choose: '决定并列的作品' },
  },
  outcome: {
    noun: '获奖结果',
    verbs: { give: '评定奖项', take: '取消评定', announce: '公布结果', retract: '撤回结果' },
  },
  proposal: {
    noun: '提议',
    verbs: { propose: '提议', decline: '不同意提议', recall: '收回提议' },
  },
  inquiry: { noun: '作品', verbs: { release: '计入待核票', void: '作废待核票' } },
  report: { noun: '作品', verbs: { dismiss: '认定举报不成立', uphold: '认定举报成立' } },
  appeal: { noun: '作品', verbs: { appeal: '对待核票申诉' } },
  export: { noun: '文件', verbs: { export: '导出' } },
  forwarding: { noun: '报送', verbs: { send: '登记已报送' } },
  import: { noun: '单位名单', verbs: { import: '导入' } },
};

/** What somebody in office wanted, where a rule said no. */
const ACTIONS: Partial<Record<ActionName, string>> = {
  'entry.accept': '审核通过',
  'entry.reject': '不予通过',
  'first.queue': '查看待初审作品',
  'first.show': '查看待初审作品',
  'first.accept': '初审通过',
  'first.reject': '初审不予通过',
  'entry.disqualify': '取消资格',
  'report.decide': '处理举报',
  'edition.publish': '刊发',
  'edition.plan': '安排刊发',
  'selection.adjust': '调整名单',
  'selection.confirm': '确认名单',
  'union.recommend': '推荐作品',
  'union.withdraw': '撤回推荐',
  'union.appeal': '对待核票申诉',
  'inquiry.decide': '核查待核票',
  'batch.ticket': '上传作品',
  'batch.submit': '报送作品',
  'judge.score': '评分',
  'judge.abstain': '回避',
  'panel.set': '确定评审小组',
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
  'awards.give': '评定奖项',
  'awards.take': '取消评定',
  'results.publish': '公布结果',
  'results.withdraw': '撤回结果',
  'export.site': '导出获奖网页',
  'export.collection': '导出作品集',
  'package.build': '打包作品',
  'package.take': '下载作品包',
  'forwarding.send': '登记报送',
  'unit.importTicket': '导入单位名单',
  'unit.import': '导入单位名单',
};

type Told = Pick<Decision, 'subject' | 'verb' | 'title' | 'inNameOf'>;

/** What a unit or a partner does that looks first at a work. */
const FIRST_VERBS: Record<string, string> = { accept: '初审通过', reject: '初审未通过' };

/** What kind of thing a decision is on, as in `entry`. */
export const topicOf = ({ subject }: Pick<Told, 'subject'>): string =>
  subject.slice(0, Math.max(0, subject.indexOf(':')));

/** What was done, in Chinese. */
export function verbLabel(decision: Told): string {
  if (decision.verb === 'refused') return '没有办成';
  const { verb, inNameOf } = decision;
  if (inNameOf !== undefined) return `${inNameOf}${FIRST_VERBS[verb] ?? verb}`;
  return TOPICS[topicOf(decision)]?.verbs[verb] ?? verb;
}

/** What it was done with, in Chinese. */
export function subjectLabel(decision: Told): string {
  const { subject, verb, title } = decision;
  if (verb === 'refused')
    return ACTIONS[subject.replace('action:', '') as ActionName] ?? '其他操作';
  const noun = TOPICS[topicOf(decision)]?.noun ?? '';
  switch (noun) {
    case '作品':
      return `《${title}》`;
    case '名单':
      return `“${title}”名单`;
    default:
      return `${noun} ${title}`.trim();
  }
}
