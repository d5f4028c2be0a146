import type { IncomingMessage } from 'http';
import type { CampaignClock } from '../clock';
import type { Caller } from '../functions/invocation';
import { header, HttpError } from '../http';

export interface Identity {
  caller: Caller & { openid: string };
  /** Ms to add to real time in what this request does. */
  clockShift: number;
}

const LOCAL_IP = '127.0.0.1';

/** Who a phone's request comes from; on this machine the phone may say so itself. */
export function identify(req: IncomingMessage, clock: CampaignClock): Identity {
  const openid = header(req, 'x-openid');
  if (openid === null || !/^[\w-]{1,128}$/.test(openid)) {
    throw new HttpError(401, 'the header x-openid names the person: 1 to 128 of A-Z a-z 0-9 _ -');
  }
  const at = header(req, 'x-now');
  if (at !== null && !/^\d{1,16}$/.test(at)) throw new HttpError(400, 'x-now is in ms');
  return {
    caller: {
      openid,
      unionid: header(req, 'x-unionid'),
      ip: header(req, 'x-client-ip') ?? LOCAL_IP,
    },
    clockShift: at === null ? clock.shift : Number(at) - Date.now(),
  };
}
