import { HttpError } from '../http';
import type { WeChat } from '../openapi/wechat';
import type { ClientDatabase } from './database';
import type { Identity } from './identity';

export type Door = (body: Record<string, unknown>, who: Identity) => unknown;

/** What else a phone can do besides calling functions and storing files. */
export function clientDoors(database: ClientDatabase, wechat: WeChat): Record<string, Door> {
  return {
    database: (body, who) => database.handle(body, who),
    /** `wx.requestSubscribeMessage`: the person's answer for each template. */
    subscribe: (body, who) => {
      const answers = Object.entries(body.answers ?? {});
      // The phone shows three templates at most.
      if (answers.length === 0 || answers.length > 3) {
        throw new HttpError(400, 'answers holds one to three templates');
      }
      for (const [templateId, answer] of answers) {
        if (answer === 'accept') wechat.consents.accept(who.caller.openid, templateId);
      }
      return { errMsg: 'requestSubscribeMessage:ok', ...(body.answers as object) };
    },
    /** `<button open-type="getPhoneNumber">`: the code that a function redeems. */
    phone: (body) => {
      const number = body.number;
      if (typeof number !== 'string' || !/^1\d{10}$/.test(number)) {
        throw new HttpError(400, 'number is a Chinese mobile number');
      }
      return { errMsg: 'getPhoneNumber:ok', code: wechat.phoneCodes.issue(number) };
    },
  };
}
