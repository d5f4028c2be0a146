import type { Topics } from './parts/decision/topics';

/** What is decided here, and the words for what is done with it. */
export const topics = {
  proposal: {
    noun: '提议',
    verbs: { propose: '提议', decline: '不同意提议', recall: '收回提议' },
    states: { open: '待确认', declined: '没有办理' },
  },
} satisfies Topics;
