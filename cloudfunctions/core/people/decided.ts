import { REGISTRATION_STATE_LABELS } from '../../../miniprogram/shared/contract';
import type { Topics, Tried } from '../record/parts/decision/topics';

/** What is decided here, and the words for what is done with it. */
export const topics = {
  registration: {
    noun: '联系人',
    verbs: {
      approve: '核准',
      reject: '不予核准',
      revoke: '停用',
      correct: '本人更正',
      erase: '本人清除',
    },
    states: REGISTRATION_STATE_LABELS,
  },
  unit: { noun: '单位', verbs: { add: '列入名单', retire: '停用' } },
  invitation: {
    noun: '邀请',
    verbs: { create: '发出邀请', revoke: '作废邀请' },
    states: { open: '未使用', used: '已使用', revoked: '已作废' },
  },
  panel: { noun: '评审小组', verbs: { set: '确定评审小组' } },
  import: { noun: '单位名单', verbs: { import: '导入' } },
} satisfies Topics;

/** What somebody in office wanted here, where a rule said no. */
export const tried = {
  'panel.set': '确定评审小组',
  'unit.importTicket': '导入单位名单',
  'unit.import': '导入单位名单',
} satisfies Tried;
