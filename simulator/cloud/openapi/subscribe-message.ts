import { needText, type OpenApis } from './api';
import type { Consents } from './consents';
import { OpenApiError } from './errors';

/** What each kind of keyword may hold, from the reference of subscribe messages. */
const KEYWORDS: Record<string, RegExp> = {
  thing: /^.{1,20}$/su,
  number: /^\d{1,32}(\.\d+)?$/,
  letter: /^[A-Za-z]{1,32}$/,
  symbol: /^.{1,5}$/su,
  character_string: /^[\x20-\x7e]{1,32}$/,
  time: /\d/,
  date: /\d/,
  amount: /^.{1,10}\d.*$|^\d.{0,10}$/su,
  phone_number: /^[\d\-+ ]{1,17}$/,
  car_number: /^.{1,8}$/su,
  name: /^.{1,20}$/su,
  phrase: /^[\u4e00-\u9fff]{1,5}$/,
};

/** `subscribeMessage.send`: one message for one consent. */
export function subscribeMessageApis(consents: Consents): OpenApis {
  return {
    'subscribeMessage.send': (args) => {
      const openid = needText(args, 'touser', 40003);
      const templateId = needText(args, 'template_id', 40037);
      checkData(args.data);
      if (typeof args.page === 'string' && args.page.startsWith('/')) {
        throw new OpenApiError(41030, 'invalid page');
      }
      if (!consents.use(openid, templateId)) {
        throw new OpenApiError(43101, 'user refuse to accept the msg');
      }
      return { msgid: Date.now() };
    },
  };
}

function checkData(data: unknown): void {
  if (typeof data !== 'object' || data === null || Object.keys(data).length === 0) {
    throw new OpenApiError(47003, 'argument invalid! data is empty');
  }
  for (const [key, entry] of Object.entries(data as Record<string, unknown>)) {
    const value = (entry as { value?: unknown } | null)?.value;
    const shape = KEYWORDS[/^([a-z_]+?)\d+$/.exec(key)?.[1] ?? ''];
    const text = typeof value === 'number' ? String(value) : value;
    if (!shape || typeof text !== 'string' || !shape.test(text)) {
      throw new OpenApiError(47003, `argument invalid! data.${key}.value invalid`);
    }
  }
}
