import type { Fault } from '../../../miniprogram/shared/reply';
import {
  firstPage,
  goesOn,
  nextPage,
  pageOf,
  withFault,
  withItem,
  withoutItem,
  withPage,
} from '../../../miniprogram/state/paged';

const items = (...ids: string[]) => ids.map((id) => ({ id }));
const FAULT: Fault = { code: 'NETWORK', reason: '网络不通。', remedy: '请重试。' };
const some = () => withPage(firstPage<{ id: string }>(), { items: items('a'), next: 'n1' });

test('pages add up until there is no next', () => {
  const list = withPage(nextPage(some()), { items: items('b'), next: null });
  expect(list).toEqual({ items: items('a', 'b'), next: null, phase: 'end', fault: null });
});

test('an entry that moved between pages is shown once', () => {
  const list = withPage(nextPage(some()), { items: items('a', 'b'), next: null });
  expect(list.items).toEqual(items('a', 'b'));
});

test('nothing at all is empty, an empty page before others is not', () => {
  expect(withPage(firstPage<{ id: string }>(), { items: [], next: null }).phase).toBe('empty');
  expect(withPage(firstPage<{ id: string }>(), { items: [], next: 'n' }).phase).toBe('ready');
});

test.each(['loading', 'failed', 'empty', 'more', 'end'] as const)(
  'while %s no further page is asked for',
  (phase) => {
    const list = { ...some(), phase };
    expect(nextPage(list)).toBe(list);
  },
);

test('a failed first page and a failed further page differ, and both can be tried again', () => {
  expect(withFault(firstPage(), FAULT).phase).toBe('failed');
  const failed = withFault(nextPage(some()), FAULT);
  expect(failed).toMatchObject({
    phase: 'moreFailed',
    fault: FAULT,
    items: items('a'),
    next: 'n1',
  });
  expect(nextPage(failed)).toMatchObject({ phase: 'more', fault: null });
});

test.each([
  ['an empty page, with more to come', 10, 0, 'n2', true],
  ['too few to fill a screen', 2, 2, 'n2', true],
  ['a page as it should be', 10, 10, 'n2', false],
  ['an empty page that is the last', 10, 0, null, false],
])('after %s the next page is asked for at once: %#', (_name, before, came, next, expected) => {
  const many = (count: number, name: string) =>
    items(...Array.from({ length: count }, (_, n) => name + String(n)));
  const first = withPage(firstPage<{ id: string }>(), {
    items: many(before - came, 'a'),
    next: 'n1',
  });
  const page = { items: many(came, 'b'), next };
  expect(goesOn(withPage(nextPage(first), page), page)).toBe(expected);
});

test('where nothing follows no further page is asked for, whatever failed', () => {
  const list = { ...withPage(firstPage<{ id: string }>(), { items: items('a'), next: null }) };
  const failed = withFault({ ...list, phase: 'more' }, FAULT);
  expect(nextPage(failed)).toBe(failed);
});

test('an item changes in its place; one that is not there stays away', () => {
  const both: { id: string; votes?: number }[] = items('a', 'b');
  const list = withPage(firstPage<(typeof both)[number]>(), { items: both, next: null });
  expect(withItem(list, { id: 'a', votes: 5 }).items).toEqual([{ id: 'a', votes: 5 }, { id: 'b' }]);
  expect(withItem(list, { id: 'x' }).items).toEqual(items('a', 'b'));
});

test('once the last item has left and no page follows, nothing is left', () => {
  const one = (next: string | null) =>
    withoutItem(withPage(firstPage<{ id: string }>(), { items: items('a'), next }), 'a');
  expect(one(null).phase).toBe('empty');
  expect(one('p2').phase).toBe('ready');
});

test('an answer is listed under names of its own, a refusal is handed on', () => {
  const named = (name: string) => ({ id: name });
  expect(pageOf({ ok: true, at: 5, data: { items: ['a'], next: 'n' } }, named)).toEqual({
    ok: true,
    at: 5,
    data: { items: items('a'), next: 'n' },
  });
  const refused = { ok: false as const, at: 5, error: FAULT };
  expect(pageOf(refused, named)).toBe(refused);
});
