import { waterfall } from '../../../miniprogram/state/waterfall';

const card = (id: number, height: number) => ({ id, width: 100, height });
const ids = (columns: { id: number }[][]) => columns.map((column) => column.map(({ id }) => id));

test('the next card goes where the column is shortest', () => {
  const cards = [card(1, 150), card(2, 60), card(3, 60), card(4, 60)];
  expect(ids(waterfall(cards, 2))).toEqual([
    [1, 4],
    [2, 3],
  ]);
});

test('cards that come later never move those that stand', () => {
  const cards = Array.from({ length: 40 }, (_, id) => card(id, 60 + ((id * 37) % 90)));
  const before = ids(waterfall(cards.slice(0, 20), 2));
  const after = ids(waterfall(cards, 2));
  before.forEach((column, index) => {
    expect(after[index]!.slice(0, column.length)).toEqual(column);
  });
});

test('one column keeps the order', () => {
  expect(ids(waterfall([card(1, 50), card(2, 150), card(3, 80)], 1))).toEqual([[1, 2, 3]]);
});
