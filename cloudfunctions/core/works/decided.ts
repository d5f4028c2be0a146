import { ENTRY_STATE_LABELS } from '../../../miniprogram/shared/vocabulary';
import type { Topics, Tried } from '../record/parts/decision/topics';

/** What is decided here, and the words for what is done with it. */
export const topics = {
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
    states: ENTRY_STATE_LABELS,
  },
  plan: { noun: '计划', verbs: { plan: '安排刊发' } },
  report: {
    noun: '作品',
    verbs: { dismiss: '认定举报不成立', uphold: '认定举报成立' },
    states: ENTRY_STATE_LABELS,
  },
} satisfies Topics;

/** What somebody in office wanted here, where a rule said no. */
export const tried = {
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
  'batch.ticket': '上传作品',
  'batch.submit': '报送作品',
} satisfies Tried;
