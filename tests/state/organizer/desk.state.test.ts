import { following, runsLow } from '../../../miniprogram/packages/organizer/desk.state';
import { firstPage, withoutItem, withPage } from '../../../miniprogram/state/paged';
import type { QueueItem } from '../../../miniprogram/shared/contract';
import { anItem } from './an-item';

const listOf = (ids: string[], next: string | null = null) =>
  withPage(firstPage<QueueItem>(), { items: ids.map((id) => anItem(id)), next });

describe('the desk', () => {
  const list = listOf(['a', 'b', 'c']);

  it('goes on to the next, after the last to what was left over, then to none', () => {
    expect(following(list, 'a')?.id).toBe('b');
    expect(following(list, 'c')?.id).toBe('a');
    expect(following(withoutItem(withoutItem(list, 'a'), 'b'), 'c')).toBeNull();
  });

  it('runs low only while there is more to fetch', () => {
    expect(runsLow(list)).toBe(false);
    expect(runsLow(listOf(['a', 'b', 'c'], 'p2'))).toBe(true);
    expect(runsLow(listOf(['a', 'b', 'c', 'd'], 'p2'))).toBe(false);
  });
});
