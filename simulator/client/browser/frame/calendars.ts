import type { Calendar } from '../../serve/moments';
import { element } from '../wx/element';
import { shanghai, type Clock } from './clock';

/** 去哪个活动的哪一轮 */
export function calendarsTile(
  calendars: readonly Calendar[],
  clock: Clock,
  moved: (path: string) => void,
): HTMLElement | null {
  if (calendars.length === 0) return null;
  const hint = element('p', { role: 'status' });
  const moments = element('div', { class: 'row' });
  const go = (at: number, path: string) =>
    void clock.set(at).then(
      () => moved(path),
      (error: unknown) => (hint.textContent = `没有拨动：${String(error)}`),
    );
  const choose = (index: number) => {
    const calendar = calendars[index];
    if (calendar === undefined) return;
    moments.replaceChildren(
      ...calendar.moments.map(({ name, at }) =>
        element(
          'button',
          {
            type: 'button',
            title: shanghai(at).replace('T', ' '),
            onclick: () => go(at, calendar.path),
          },
          name,
        ),
      ),
    );
  };
  const list = element(
    'select',
    {
      'aria-label': '活动',
      onchange: () => choose(list.selectedIndex),
    },
    ...calendars.map(({ name }) => element('option', {}, name)),
  );
  choose(0);
  return element(
    'section',
    { class: 'tile' },
    element('h3', {}, '去哪个活动的哪一轮'),
    element('div', { class: 'row' }, list),
    moments,
    hint,
  );
}
