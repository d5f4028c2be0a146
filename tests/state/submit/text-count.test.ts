import { countText, textBounds } from '../../../miniprogram/state/text-count';
import { GROUP, TEXT } from './kinds';

const bounds = textBounds(TEXT);
const said = (count: number, of = bounds) => {
  const { written, verdict, tone } = countText('字'.repeat(count), of);
  return [written, verdict, tone];
};

test.each([
  [0, '要求 1000 至 10000 字', 'quiet'],
  [988, '还差 12 字', 'wait'],
  [999, '还差 1 字', 'wait'],
  [1000, '字数合适', 'good'],
  [10_000, '字数合适', 'good'],
  [10_001, '多了 1 字', 'wait'],
])('%i characters: %s', (count, verdict, tone) => {
  expect(said(count)).toEqual([`已写 ${String(count)} 字`, verdict, tone]);
});

test('what nobody sees is not counted, and a bound that refuses looks like one', () => {
  expect(countText(' 一\n二\u200b ', bounds).written).toBe('已写 2 字');
  expect(said(1, { min: 2, max: null, breach: 'refuse' })[2]).toBe('bad');
  expect(said(0, { min: 2, max: null, breach: 'refuse' })[1]).toBe('要求不少于 2 字');
  expect(said(0, { min: null, max: 9, breach: 'flag' })[1]).toBe('要求不超过 9 字');
});

test('without bounds a text is only counted', () => {
  expect(textBounds(GROUP)).toBeNull();
  expect(said(3, null)).toEqual(['已写 3 字', '', 'quiet']);
});
