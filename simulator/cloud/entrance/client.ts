import type { IncomingMessage, ServerResponse } from 'http';
import type { CampaignClock } from '../clock';
import type { FunctionHost } from '../functions/host';
import { MOST_BYTES } from '../functions/process/messages';
import { HttpError, readJson, sendJson } from '../http';
import type { Presence } from '../openapi/presence';
import type { FunctionRules } from '../rules/function-rules';
import type { ClientStorage } from '../storage/client';
import type { Door } from './doors';
import { callFromClient } from './functions';
import { identify, type Identity } from './identity';

export interface ClientSetting {
  clock: CampaignClock;
  host: FunctionHost;
  functionRules: FunctionRules;
  storage: ClientStorage;
  presence: Presence;
  doors: Record<string, Door>;
}

/** `/client/*`: what a phone can reach. Refusals of the platform are replies; HTTP errors are misuse. */
export async function serveClient(
  req: IncomingMessage,
  res: ServerResponse,
  setting: ClientSetting,
  segments: string[],
): Promise<void> {
  const who = identify(req, setting.clock);
  setting.presence.note(who.caller.openid);
  const [area, ...rest] = segments;
  if (req.method === 'PUT' && area === 'storage') {
    sendJson(res, 200, await setting.storage.upload(req, rest.join('/'), who.caller));
    return;
  }
  if (req.method !== 'POST') throw new HttpError(405, 'POST is expected');
  sendJson(res, 200, await post(req, setting, area ?? '', rest.join('/'), who));
}

async function post(
  req: IncomingMessage,
  setting: ClientSetting,
  area: string,
  rest: string,
  who: Identity,
): Promise<unknown> {
  // Twice the limit, so that a call that is a little too large hears so in the platform's own words.
  const body = await readJson(req, 2 * MOST_BYTES);
  if (area === 'functions') {
    return callFromClient(setting.host, setting.functionRules, rest, body, who);
  }
  const fields = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
  if (area === 'storage' && rest === 'urls')
    return setting.storage.urls(fields.fileList, who.caller);
  if (area === 'storage' && rest === 'delete') {
    return setting.storage.delete(fields.fileList, who.caller);
  }
  const door = rest === '' && Object.hasOwn(setting.doors, area) ? setting.doors[area] : undefined;
  if (!door) throw new HttpError(404, `there is no /client/${area}`);
  return door(fields, who);
}
