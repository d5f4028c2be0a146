import { randomUUID } from 'crypto';
import { needText, type OpenApis } from './api';
import { OpenApiError } from './errors';

const CODE_LIFE_MS = 5 * 60 * 1000;

/** Codes a phone hands out when its owner shares the number; each works once. */
export class PhoneCodes {
  private readonly codes = new Map<string, { number: string; until: number }>();

  issue(number: string): string {
    const code = randomUUID().replaceAll('-', '');
    this.codes.set(code, { number, until: Date.now() + CODE_LIFE_MS });
    return code;
  }

  redeem(code: string): string | null {
    const entry = this.codes.get(code);
    this.codes.delete(code);
    return entry && entry.until > Date.now() ? entry.number : null;
  }
}

/** `phonenumber.getPhoneNumber`. */
export function phoneNumberApis(codes: PhoneCodes, appId: string): OpenApis {
  return {
    'phonenumber.getPhoneNumber': (args) => {
      const number = codes.redeem(needText(args, 'code', 40029));
      if (number === null) throw new OpenApiError(40029, 'invalid code');
      return {
        phone_info: {
          phoneNumber: number,
          purePhoneNumber: number,
          countryCode: '86',
          watermark: { timestamp: Math.floor(Date.now() / 1000), appid: appId },
        },
      };
    },
  };
}
