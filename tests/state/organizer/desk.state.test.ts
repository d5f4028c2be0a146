import {
  following,
  layAgain,
  layDown,
  openDesk,
  runsLow,
  takeOff,
} from '../../../miniprogram/packages/organizer/desk.state';
import { anItem } from './an-item';

const page = (ids: string[], next: string | null) => ({ items: ids.map((id) => anItem(id)), next });
const idsOf = (desk: ReturnType<typeof openDesk>) => desk.list.items.map(({ id }) => id);

describe('the desk', () => {
  const desk = layDown(
    layDown(openDesk('submitted', null), page(['a', 'b'], 'p2')),
    page(['b', 'c'], null),
  );

  it('holds an entry once even if two pages brought it', () => {
    expect(idsOf(desk)).toEqual(['a', 'b', 'c']);
  });

  it('goes on to the next, after the last to what was left over, then to none', () => {
    expect(following(desk, 'a')?.id).toBe('b');
    expect(following(desk, 'c')?.id).toBe('a');
    expect(following(takeOff(takeOff(desk, 'a'), 'b'), 'c')).toBeNull();
  });

  it('shows a work as it is seen again, in its place; one that is not there stays away', () => {
    const again = layAgain(desk, anItem('b', { title: '改过' }));
    expect(again.list.items.map(({ title }) => title)).toEqual(['作品 a', '改过', '作品 c']);
    expect(idsOf(layAgain(desk, anItem('x')))).toEqual(['a', 'b', 'c']);
  });

  it('is empty once the last entry is decided and no page is left', () => {
    const done = takeOff(takeOff(takeOff(desk, 'a'), 'b'), 'c');
    expect(done.list.phase).toBe('empty');
    expect(
      takeOff(layDown(openDesk('submitted', null), page(['a'], 'p2')), 'a').list.phase,
    ).not.toBe('empty');
  });

  it('runs low only while there is more to fetch', () => {
    expect(runsLow(desk)).toBe(false);
    expect(runsLow(layDown(openDesk('submitted', null), page(['a', 'b', 'c'], 'p2')))).toBe(true);
    expect(runsLow(layDown(openDesk('submitted', null), page(['a', 'b', 'c', 'd'], 'p2')))).toBe(
      false,
    );
  });
});
