import type { FunctionHost } from '../functions/host';
import type { FunctionLog } from '../functions/log';
import { openApis } from './apis';
import { Consents } from './consents';
import { MediaChecks, type Push } from './media-checks';
import { Outbox } from './outbox';
import { PhoneCodes } from './phone-number';
import { Presence } from './presence';
import { OpenApiServer } from './server';
import { Verdicts } from './verdicts';

/** SOURCE of a run that WeChat's message push started [?]: not documented, only known not to be wx_client. */
const PUSH_SOURCE = 'wx_unknown';

export interface WeChatSetting {
  appId: string;
  folder: string;
  host: FunctionHost;
  logs: FunctionLog;
  /** Function by event, as the console's message push is set up: `{ wxa_media_check: 'moderation' }`. */
  pushes: Record<string, string>;
  mediaCheckDelayMs: number | null;
}

export type WeChat = ReturnType<typeof startWeChat>;

/** WeChat's own servers, as far as functions talk to them. */
export function startWeChat(setting: WeChatSetting) {
  const { appId, folder, host, logs } = setting;
  const push: Push = async (event, openid) => {
    const name = setting.pushes[String(event.Event)];
    if (name === undefined) {
      const text = `a push of ${String(event.Event)} has no function to go to`;
      const about = { functionName: '', requestId: '', level: 'warn' };
      logs.add({ at: Date.now(), text, ...about });
      return;
    }
    const caller = { openid, unionid: null, ip: null };
    await host.invoke(name, event, { source: PUSH_SOURCE, caller });
  };
  const outbox = new Outbox();
  const verdicts = new Verdicts();
  const presence = new Presence();
  const consents = new Consents(folder);
  const phoneCodes = new PhoneCodes();
  const mediaChecks = new MediaChecks(verdicts, appId, setting.mediaCheckDelayMs, push);
  const apis = openApis({ appId, verdicts, presence, mediaChecks, consents, phoneCodes });
  const server = new OpenApiServer(apis, host, outbox);
  return { outbox, verdicts, presence, consents, phoneCodes, mediaChecks, server };
}
