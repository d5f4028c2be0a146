import { element } from '../wx/element';
import { shanghai } from './clock';
import { control } from './control';

/** Something a function asked of WeChat's own servers. */
interface OutboxItem {
  time: number;
  api: string;
  args: Record<string, unknown>;
  functionName: string;
  errcode: number;
}

/** Why WeChat did not deliver. */
const REFUSALS: Record<number, string> = { 43101: '未送达：此人没有订阅' };

const LOOK = 3000;
const MESSAGE = 'subscribeMessage.send';

/** 消息 */
export function outboxTile(
  nameOf: (openid: string) => string,
  open: (page: string) => void,
): HTMLElement {
  const list = element('ul', { class: 'list', 'aria-live': 'polite' });
  let seen = '';
  const look = async () => {
    // Nobody looks while the tab or the panel is hidden.
    if (document.hidden || list.offsetParent === null) return;
    const { items } = await control<{ items: OutboxItem[] }>('outbox');
    const text = JSON.stringify(items);
    if (text === seen) return;
    seen = text;
    list.replaceChildren(...[...items].reverse().map((one) => item(one, nameOf, open)));
    if (items.length === 0)
      list.append(element('li', {}, '还没有消息。云函数发出的订阅消息与内容检查会出现在这里。'));
  };
  const again = () =>
    void look().catch((error: unknown) => {
      seen = '';
      list.replaceChildren(element('li', {}, `读不到消息：${String(error)}`));
    });
  setInterval(again, LOOK);
  setTimeout(again, 0);
  const clear = () => void control('outbox', undefined, 'DELETE').then(again, again);
  const button = element('button', { type: 'button', onclick: clear }, '清空');
  return element(
    'section',
    { class: 'tile' },
    element('h3', {}, '消息'),
    list,
    element('div', { class: 'row' }, button),
  );
}

function item(
  { time, api, args, functionName, errcode }: OutboxItem,
  nameOf: (openid: string) => string,
  open: (page: string) => void,
): HTMLElement {
  const { touser, openid, page } = args as { touser?: string; openid?: string; page?: string };
  const person = touser ?? openid;
  const outcome = errcode === 0 ? null : (REFUSALS[errcode] ?? `未送达（${errcode}）`);
  return element(
    'li',
    {},
    element(
      'div',
      { class: 'head' },
      element('span', {}, person ? `给 ${nameOf(person)}` : functionName),
      element('time', {}, shanghai(time).slice(5, 16).replace('T', ' ')),
    ),
    element('div', {}, api === MESSAGE ? `订阅消息 ${String(args['template_id'] ?? '')}` : api),
    outcome ? element('div', { class: 'lost' }, outcome) : null,
    element('dl', {}, ...rows(api, args)),
    page ? element('button', { type: 'button', onclick: () => open(page) }, '打开') : null,
  );
}

/** The words of a message; of another request, its plain parameters. */
function rows(api: string, args: Record<string, unknown>): HTMLElement[] {
  const shown = api === MESSAGE ? ((args['data'] ?? {}) as Record<string, unknown>) : args;
  return Object.entries(shown).flatMap(([key, given]) => {
    const value = (given as { value?: unknown } | null)?.value ?? given;
    const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
    return [element('dt', {}, key), element('dd', {}, text.slice(0, 300))];
  });
}
