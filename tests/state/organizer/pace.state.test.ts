import {
  columnUnder,
  pacePlot,
} from '../../../miniprogram/packages/organizer/components/pace-plot/pace.state';
import { aHold, anItem } from '../own/an-inquiry';

const plot = pacePlot(anItem(), new Set(['h0']));

test('columns say when, how many, how many a minute, and which were set apart', () => {
  expect(plot.title).toBe('每 10 分钟的票数');
  expect(plot.columns.map(({ height, tone, chosen }) => [height, tone, chosen])).toEqual([
    [0, 'plain', false],
    [3, 'plain', false],
    [100, 'held', true],
    [100, 'held', false],
    [10, 'plain', false],
  ]);
  expect(plot.columns[2]).toMatchObject({
    when: '8月5日 02:10–02:20 · 待核',
    votes: '40 票，每分钟 4 票',
  });
  expect(plot.columns[1]).toMatchObject({
    when: '8月5日 02:00–02:10',
    votes: '1 票，每分钟 0.1 票',
  });
});

test('what is usual is the middle of the slots that stand', () => {
  expect([plot.usual, plot.usualWords]).toEqual([3, '平时约 1 票']);
  const [first, ...rest] = anItem().pace;
  const only = pacePlot(
    { holds: [aHold(-2)], pace: first === undefined ? [] : [first] },
    new Set(),
  );
  expect([only.usual, only.usualWords, only.peak]).toEqual([0, '', -1]);
  expect(rest).toHaveLength(4);
});

test('a decided span is drawn as decided, and the legend names what is drawn', () => {
  const holds = [aHold(1, { state: 'void' }), aHold(0, { state: 'released' })];
  const decided = pacePlot(anItem({ holds }), new Set());
  expect(decided.columns.map(({ tone }) => tone)).toEqual([
    'plain',
    'plain',
    'released',
    'void',
    'plain',
  ]);
  expect(decided.legend.map(({ label }) => label)).toEqual([
    '没有单独列出',
    '核查后计入',
    '核查后作废',
  ]);
});

test('nothing to draw is no plot', () => {
  const empty = pacePlot({ pace: [], holds: [] }, new Set());
  expect(empty).toMatchObject({ columns: [], peak: -1, first: '', last: '', legend: [] });
});

test.each([
  [-5, 0],
  [0, 0],
  [99, 4],
  [100, 4],
  [39.9, 1],
])('a finger at %d px of 100 is on column %i of 5', (x, column) =>
  expect(columnUnder(5, x, 100)).toBe(column),
);
