import { element } from '../wx/element';
import { shanghai } from './clock';
import { control } from './control';

/** A message that a function sent: to whom, by which template, with what words. */
export interface Message {
  id?: string;
  at: number;
  api: string;
  touser?: string;
  templateId?: string;
  page?: string;
  data?: Record<string, { value?: unknown }>;
}

const LOOK = 3000;

/** 消息 */
export function outboxTile(
  nameOf: (openid: string) => string,
  open: (page: string) => void,
): HTMLElement {
  const list = element('ul', { class: 'list', 'aria-live': 'polite' });
  let seen = '';
  const look = async () => {
    if (document.hidden) return;
    const messages = await control<Message[] | { messages: Message[] }>('outbox').then((reply) =>
      Array.isArray(reply) ? reply : reply.messages,
    );
    const text = JSON.stringify(messages);
    if (text === seen) return;
    seen = text;
    list.replaceChildren(...[...messages].reverse().map((message) => item(message, nameOf, open)));
    if (messages.length === 0) list.append(element('li', {}, '还没有消息。'));
  };
  const again = () =>
    void look().catch((error: unknown) =>
      list.replaceChildren(element('li', {}, `读不到消息：${String(error)}`)),
    );
  setInterval(again, LOOK);
  again();
  return element('section', { class: 'tile' }, element('h3', {}, '消息'), list);
}

function item(
  message: Message,
  nameOf: (openid: string) => string,
  open: (page: string) => void,
): HTMLElement {
  const fields = Object.entries(message.data ?? {}).flatMap(([key, field]) => [
    element('dt', {}, key),
    element('dd', {}, String(field.value ?? field)),
  ]);
  const { page } = message;
  return element(
    'li',
    {},
    element(
      'div',
      { class: 'head' },
      element('span', {}, message.touser ? `给 ${nameOf(message.touser)}` : message.api),
      element('time', {}, shanghai(message.at).replace('T', ' ')),
    ),
    message.templateId ? element('div', {}, `模板 ${message.templateId}`) : null,
    fields.length > 0 ? element('dl', {}, ...fields) : null,
    page ? element('button', { type: 'button', onclick: () => open(page) }, '打开') : null,
  );
}
