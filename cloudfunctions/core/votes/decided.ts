import { HOLD_STATE_LABELS } from '../../../miniprogram/shared/vocabulary';
import type { Topics, Tried } from '../record/parts/decision/topics';

/** What is decided here, and the words for what is done with it. */
export const topics = {
  inquiry: {
    noun: '作品',
    verbs: { release: '计入待核票', void: '作废待核票' },
    states: HOLD_STATE_LABELS,
  },
  appeal: { noun: '作品', verbs: { appeal: '对待核票申诉' } },
} satisfies Topics;

/** What somebody in office wanted here, where a rule said no. */
export const tried = {
  'union.appeal': '对待核票申诉',
  'inquiry.decide': '核查待核票',
} satisfies Tried;
