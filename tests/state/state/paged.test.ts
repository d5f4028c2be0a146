import type { Fault } from '../../../miniprogram/shared/reply';
import { firstPage, nextPage, withFault, withPage } from '../../../miniprogram/state/paged';

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
