import type { DECISION_ROWS } from './decision-rows';

/** What is decided in screenings and votes, with the words for the verb, the subject, before and after. */
export const STEP_ROWS: typeof DECISION_ROWS = [
  [
    'set a panel',
    {
      subject: 'panel:c:meeting',
      verb: 'set',
      title: '复评',
      before: { judges: 12 },
      after: { judges: 9, chaired: true },
    },
    '确定评审小组',
    '评审小组 复评',
    '评审人 12 位',
    '评审人 9 位，有主持人',
  ],
  [
    'draw reviewers',
    {
      subject: 'screening:c:screening',
      verb: 'draw',
      title: '初评',
      after: { seats: 1200, judges: 30, seed: '0123456789abcdef' },
    },
    '抽签分配评审人',
    '评审分工 初评',
    '',
    '评审位 1200 个，评审人 30 位，抽签种子：0123456789abcdef',
  ],
  [
    'decline a work',
    { subject: 'answer:screening:w1', verb: 'decline', after: { state: 'declined' } },
    '回避',
    '《渔港清晨》',
    '',
    '已回避',
  ],
  [
    'close a vote',
    {
      subject: 'ballot:c:meeting:text',
      verb: 'close',
      title: '复评·文字类',
      after: { ballots: 9 },
    },
    '结束投票',
    '评审投票 复评·文字类',
    '',
    '9 张票',
  ],
];
