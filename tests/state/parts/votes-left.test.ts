import { votesLeftPips, votesLeftText } from '../../../miniprogram/components/votes-left/text';
import type { Refusal } from '../../../miniprogram/shared/decision';
import { aToday } from '../an-exhibit';

const ended: Refusal = {
  allowed: false,
  rule: 'vote.window',
  source: { clause: '初选阶段（8月1日—9月15日）' },
  facts: {},
  reason: '投票已于9月15日 24:00截止。',
  remedy: '',
};

test.each([
  [null, '正在查询今天的票数'],
  [aToday([]), '今天还可以投 10 票'],
  [aToday([], { left: 0 }), '今天的票已经投完'],
  [aToday([], { limit: null, left: null }), '今天投票不限次数'],
  [aToday([], { refusal: ended }), ended.reason],
])('%j', (today, text) => {
  expect(votesLeftText(today)).toBe(text);
});

test('as many marks as votes a day, the free ones first', () => {
  const pips = votesLeftPips(aToday(['a', 'b', 'c']));
  expect(pips.map(({ free }) => free)).toEqual([...Array(7).fill(true), ...Array(3).fill(false)]);
});

test('no marks without a limit, above what can be seen, or while voting is closed', () => {
  expect(votesLeftPips(aToday([], { limit: null, left: null }))).toEqual([]);
  expect(votesLeftPips(aToday([], { limit: 500, left: 500 }))).toEqual([]);
  expect(votesLeftPips(aToday([], { refusal: ended }))).toEqual([]);
});
