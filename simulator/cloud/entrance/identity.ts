import { createHash } from 'crypto';
import type { IncomingMessage } from 'http';
import type { CallTime, CampaignClock } from '../clock';
import type { Caller } from '../functions/invocation';
import { header, HttpError } from '../http';

export interface Identity {
  caller: Caller & { openid: string };
  /** The time of what this request does. */
  time: CallTime;
}

/** Each phone has an address of its own, the same every time, unless it names another. */
export function addressOf(openid: string): string {
  const [a = 0, b = 0, c = 0] = createHash('sha256').update(openid).digest();
  return `10.${String(a)}.${String(b)}.${String(c)}`;
}

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
      ip: header(req, 'x-client-ip') ?? addressOf(openid),
    },
    time: timeOf(at === null ? null : Number(at), header(req, 'x-clock'), clock),
  };
}

/** A phone's own time goes on from where it is set, unless it says that it stands still. */
function timeOf(at: number | null, walk: string | null, clock: CampaignClock): CallTime {
  if (walk !== null && (walk !== 'still' || at === null)) {
    throw new HttpError(400, 'x-clock may be "still", beside x-now');
  }
  if (at === null) return { shift: clock.shift };
  return walk === 'still' ? { still: at } : { shift: at - Date.now() };
}
