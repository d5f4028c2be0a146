import type { Decision } from '../../stores/decisions';

/** What is decided on, and the words for what is done with it. */
const NOUNS: Record<string, { noun: string; verbs: Record<string, string> }> = {
  entry: {
    noun: '作品',
    verbs: {
      accept: '审核通过',
      reject: '不予通过',
      publish: '刊发',
      disqualify: '取消资格',
      assign: '更改归属单位',
    },
  },
  registration: {
    noun: '联系人',
    verbs: { approve: '核准', reject: '不予核准', revoke: '停用' },
  },
  unit: { noun: '单位', verbs: { add: '列入名单', retire: '停用' } },
  invitation: {
    noun: '邀请码',
    verbs: { create: '发出邀请', redeem: '使用邀请码', revoke: '作废' },
  },
  recommendation: { noun: '推荐', verbs: { recommend: '推荐', withdraw: '撤回推荐' } },
  plan: { noun: '刊发计划', verbs: { plan: '安排刊发' } },
  selection: { noun: '名单', verbs: { adjust: '调整名单', confirm: '确认名单' } },
  score: { noun: '评分', verbs: { score: '评分', abstain: '回避' } },
  outcome: {
    noun: '获奖结果',
    verbs: { give: '评定奖项', take: '取消评定', announce: '公布结果', retract: '撤回结果' },
  },
  export: { noun: '导出文件', verbs: { export: '导出' } },
  import: { noun: '导入名单', verbs: { import: '导入' } },
  action: { noun: '操作', verbs: { refused: '按规则未予办理' } },
};

type Told = Pick<Decision, 'subject' | 'verb'>;

const topic = ({ subject }: Told) => NOUNS[subject.slice(0, subject.indexOf(':'))];

/** What kind of thing a decision is on, in Chinese. */
export const nounOf = (decision: Told): string => topic(decision)?.noun ?? '事项';

/** What was done, in Chinese. */
export const verbLabel = (decision: Told): string =>
  topic(decision)?.verbs[decision.verb] ?? '处理';
