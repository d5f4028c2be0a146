import { patch } from '../../../miniprogram/state/patch';

test('what did not change is not sent', () => {
  expect(
    patch({ a: 1, list: [{ id: 'x' }], none: [] }, { a: 1, list: [{ id: 'x' }], none: [] }),
  ).toEqual({});
});

test('an appended item is sent by its own path, the earlier ones are not', () => {
  const before = { columns: [{ place: 'left', cards: [{ id: 'a' }] }] };
  const after = { columns: [{ place: 'left', cards: [{ id: 'a' }, { id: 'b' }] }] };
  expect(patch(before, after)).toEqual({ 'columns[0].cards[1]': { id: 'b' } });
});

test('one changed field of one item is one path', () => {
  const items = (votes: number) => ({
    items: [
      { id: 'a', votes: 1 },
      { id: 'b', votes },
    ],
  });
  expect(patch(items(3), items(4))).toEqual({ 'items[1].votes': 4 });
});

test('a list that shrinks is sent whole, an emptied one too', () => {
  expect(patch({ items: [1, 2, 3] }, { items: [1, 2] })).toEqual({ items: [1, 2] });
  expect(patch({ items: [1] }, { items: [] })).toEqual({ items: [] });
});

test('null and an object replace each other whole', () => {
  expect(patch({ fault: null }, { fault: { reason: 'x' } })).toEqual({ fault: { reason: 'x' } });
  expect(patch({ fault: { reason: 'x' } }, { fault: null })).toEqual({ fault: null });
  expect(patch({ o: { a: 1 } }, { o: { a: 1, b: 2 } })).toEqual({ o: { a: 1, b: 2 } });
});

test('keys that the view does not name are left alone', () => {
  expect(patch({ large: true, a: 1 }, { a: 1 })).toEqual({});
});
