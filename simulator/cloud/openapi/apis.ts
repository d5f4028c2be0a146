import type { OpenApis } from './api';
import type { Consents } from './consents';
import { contentCheckApis } from './content-check';
import { linkApis } from './links';
import type { MediaChecks } from './media-checks';
import { phoneNumberApis, type PhoneCodes } from './phone-number';
import type { Presence } from './presence';
import { riskControlApis } from './risk-control';
import { subscribeMessageApis } from './subscribe-message';
import type { Verdicts } from './verdicts';
import { wxacodeApis } from './wxacode';

export interface WeChat {
  appId: string;
  verdicts: Verdicts;
  presence: Presence;
  mediaChecks: MediaChecks;
  consents: Consents;
  phoneCodes: PhoneCodes;
}

/** Every open API that has a double. */
export function openApis(wechat: WeChat): OpenApis {
  return {
    ...contentCheckApis(wechat.verdicts, wechat.presence, wechat.mediaChecks),
    ...subscribeMessageApis(wechat.consents),
    ...phoneNumberApis(wechat.phoneCodes, wechat.appId),
    ...riskControlApis(wechat.verdicts),
    ...wxacodeApis,
    ...linkApis,
  };
}
