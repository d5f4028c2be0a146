import {
  screeningPage,
  type Filter,
} from '../../../miniprogram/packages/judge/pages/screening/screening.state';
import { nextOpen } from '../../../miniprogram/packages/judge/screening.state';
import { startOfDay } from '../../../miniprogram/shared/calendar';
import { aCampaign } from '../../support/campaign';
import { aScreened, aScreening, CLOSED } from './a-panel';

const NOW = startOfDay('2027-10-20');
const works = [
  aScreened(1, { state: 'passed' }),
  aScreened(2),
  aScreened(3, { state: 'failed' }),
  aScreened(4),
];
const page = (own: Parameters<typeof aScreening>[0] = {}, filter: Filter = 'all', room = 40) =>
  screeningPage(aScreening(own), works, filter, aCampaign(), NOW, room);

describe('the reviewer’s list', () => {
  test('says what is left, and which work comes next', () => {
    const { progress, next, goOn, numbers } = page();
    expect(progress).toEqual({ percent: 50, done: 2, left: 2, total: 4 });
    expect([next, goOn]).toEqual(['w2', '继续评审']);
    expect(numbers.map(({ label, value }) => `${label}${String(value)}`)).toEqual([
      '通过1',
      '不通过1',
      '已回避0',
    ]);
  });

  test.each<[Filter, string[]]>([
    ['all', ['w1', 'w2', 'w3', 'w4']],
    ['open', ['w2', 'w4']],
    ['passed', ['w1']],
    ['failed', ['w3']],
  ])('narrowed to %s', (filter, ids) => {
    const { lines, filters } = page({}, filter);
    expect(lines.map(({ id }) => id)).toEqual(ids);
    expect(filters.find(({ chosen }) => chosen)).toMatchObject({ id: filter, count: ids.length });
  });

  test('offers nothing to go on with while nothing can be said', () => {
    expect(page({ refusal: CLOSED })).toMatchObject({ goOn: '', next: null });
  });

  test('comes a screen at a time', () => {
    expect(page({}, 'all', 3)).toMatchObject({ more: 1 });
    expect(page({}, 'all', 4)).toMatchObject({ more: 0 });
  });

  test.each([
    ['always', '通过和不通过都要写明意见。'],
    ['failed', '不通过的要写明意见。'],
  ] as const)('opinion %s', (opinion, words) => {
    expect(page({ opinion }).opinion).toBe(words);
  });
});

test.each([
  [null, 'w2'],
  ['w2', 'w4'],
  ['w4', 'w2'],
])('after %s comes %s, round again from the start', (after, next) => {
  expect(nextOpen(works, after)?.work).toBe(next);
  expect(nextOpen([works[1]!], 'w2')).toBeNull();
});
