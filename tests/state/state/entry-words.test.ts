import { nextElsewhere, stateWords } from '../../../miniprogram/state/entry-words';
import { ENTRY_STATE_LABELS, ENTRY_STATES } from '../../../miniprogram/shared/vocabulary';
import { campaignView } from '../../support/campaign';
import { stories } from '../../support/stories';

test.each(ENTRY_STATES)('%s is called the same where works are published', (state) => {
  expect(stateWords(state, campaignView)).toBe(ENTRY_STATE_LABELS[state]);
  expect(nextElsewhere(state, campaignView, null)).toBeNull();
});

test.each([
  ['submitted', '待审核', '等待报社初审，结果会显示在这里'],
  ['accepted', '审核通过', '等待评审'],
  ['rejected', '未通过审核', null],
] as const)('%s where nothing is published is %s, then: %s', (state, words, next) => {
  expect(stateWords(state, stories)).toBe(words);
  expect(nextElsewhere(state, stories, '报社')).toBe(next);
});
