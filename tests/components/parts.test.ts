import { campaignView } from '../support/campaign';
import { stagesOf } from '../../miniprogram/state/stages';
import { NOON } from '../state/an-exhibit';
import { show } from './rendered';

const themes = campaignView.themes.map(({ id, name }) => ({ id, name }));
const DAY = 86_400_000;

describe('theme-filter', () => {
  const filter = (some = {}) => show('theme-filter', { themes, chosen: '', all: true, ...some });

  test('offers all seven areas and 全部', () => {
    expect(filter().labels('button')).toEqual([
      '全部，已选中',
      ...campaignView.themes.map(({ name }) => name),
    ]);
  });

  test('a chosen area is marked, and choosing it again asks nothing', async () => {
    const shown = filter({ chosen: 'work' });
    expect(shown.labels('button')).toContain('敬业爱岗，已选中');
    shown.listen('choose');
    await shown.tap('.filter__all');
    expect(shown.heard.map(({ detail }) => detail)).toEqual([{ theme: '' }]);
    const again = filter({ chosen: '' });
    again.listen('choose');
    await again.tap('.filter__all');
    expect(again.heard).toEqual([]);
  });

  test('large mode: the list opens by a tap, nothing has to be swiped', async () => {
    const shown = filter({ large: true });
    expect(shown.has('.filter__chips')).toBe(false);
    expect(shown.labels('button')).toEqual(['主题：全部主题，点按更换']);
    await shown.tap('.filter__opener');
    expect(shown.has('.filter__chips')).toBe(true);
  });
});

describe('countdown', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  test('counts down, fires once at zero and stops', () => {
    const shown = show('countdown', { left: 2_500, label: '距离截止' });
    shown.listen('over');
    expect(shown.labels('timer')).toEqual(['距离截止0小时0分2秒']);
    jest.advanceTimersByTime(2_000);
    expect(shown.heard).toHaveLength(0);
    jest.advanceTimersByTime(1_000);
    expect(shown.heard).toHaveLength(1);
    jest.advanceTimersByTime(10_000);
    expect(shown.heard).toHaveLength(1);
    expect(jest.getTimerCount()).toBe(0);
  });

  test('with days left it changes by the minute', () => {
    const shown = show('countdown', { left: DAY + 90_000, label: '距离截止' });
    expect(shown.text()).toBe('距离截止1天00小时01分');
    jest.advanceTimersByTime(31_000);
    expect(shown.text()).toBe('距离截止1天00小时00分');
  });

  test('takes no time once its page is gone', () => {
    const shown = show('countdown', { left: DAY, label: '' });
    shown.detach();
    expect(jest.getTimerCount()).toBe(0);
  });
});

test('stage-line names every round and says which one runs', () => {
  const line = show('stage-line', { stages: stagesOf(campaignView.rounds, NOON), large: false });
  const labels = line.labels('listitem');
  expect(labels).toHaveLength(campaignView.rounds.length);
  expect(labels.filter((label) => String(label).endsWith('正在进行'))).toEqual([
    '初选，8月1日至9月15日，正在进行',
  ]);
});

test('edition-head', () => {
  const head = show('edition-head', { edition: { edition: 3, publishedAt: NOON, entries: 12 } });
  expect(head.text()).toContain('第3期');
  expect(head.text()).toContain('8月2日刊发，共 12 件作品');
});

describe('states of a list', () => {
  test('an error says what happened, what to do, and retries', async () => {
    const fault = { code: 'NETWORK', reason: '网络不通。', remedy: '请检查网络。' };
    const shown = show('page-error', { fault });
    expect(shown.text()).toContain('网络不通。');
    expect(shown.text()).toContain('请检查网络。');
    shown.listen('retry');
    await shown.tap('.error__action');
    expect(shown.heard).toHaveLength(1);
    expect(show('page-error', { fault: null }).has('.error')).toBe(false);
  });

  test('an empty list proposes what to do next', async () => {
    const shown = show('page-empty', {
      title: '还没有作品',
      remedy: '来投第一件',
      action: '我要投稿',
    });
    shown.listen('act');
    await shown.tap('.empty__action');
    expect(shown.heard).toHaveLength(1);
    expect(show('page-empty', { title: '空' }).has('.empty__action')).toBe(false);
  });

  test('a list ends in words', () => {
    expect(show('list-end', { end: true }).text()).toContain('已经到底了');
    expect(show('list-end', { loading: true }).text()).toContain('正在加载更多');
  });

  test.each([
    ['cards', '.bone--card', 6],
    ['rows', '.bone--row', 5],
    ['article', '.bone__line', 3],
  ])('a skeleton of %s', (shape, selector, count) => {
    const shown = show('page-skeleton', { shape });
    expect(shown.count(selector)).toBe(count);
    expect(shown.labels('status')).toEqual(['正在加载']);
  });
});
