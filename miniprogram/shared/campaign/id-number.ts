import { dayOf, isDay } from '../calendar';

export const ID_NUMBER_FAULTS = [
  'characters',
  'oldLength',
  'length',
  'region',
  'birthday',
  'future',
  'checkDigit',
] as const;

/** Why a number cannot be an ID number: a code for machines, a reason and a remedy for people; no digit of it. */
export interface IdNumberFault {
  code: (typeof ID_NUMBER_FAULTS)[number];
  reason: string;
  remedy: string;
}

const WORDS = {
  characters: {
    reason: '身份证号里有数字和末位 X 以外的字符。',
    remedy: '请只填半角数字，不要空格和标点，末位可以是 X。',
  },
  oldLength: {
    reason: '这是 15 位的旧身份证号，已经停止使用。',
    remedy: '请填写现在身份证上的 18 位号码。',
  },
  length: { reason: '身份证号不是 18 位。', remedy: '请对照身份证，看看多了还是少了几位。' },
  region: {
    reason: '身份证号开头的地区代码不存在。',
    remedy: '请对照身份证核对前 6 位。',
  },
  birthday: {
    reason: '身份证号里的出生日期不存在。',
    remedy: '请对照身份证核对第 7 至 14 位。',
  },
  future: {
    reason: '身份证号里的出生日期还没有到。',
    remedy: '请对照身份证核对第 7 至 14 位。',
  },
  checkDigit: {
    reason: '身份证号的校验位对不上，有一位写错了。',
    remedy: '请对照身份证逐位核对，末位可以是 X。',
  },
} satisfies Record<IdNumberFault['code'], Omit<IdNumberFault, 'code'>>;

const faultOf = (code: IdNumberFault['code']): IdNumberFault => ({ code, ...WORDS[code] });

/** GB/T 2260: provinces, regions and municipalities; 81 to 83 stand in residence permits. */
const REGIONS =
  /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|9(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]))/;
const SHAPE = /^\d{17}[\dX]$/;
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
/** Nobody who sends anything in was born before. */
const FIRST_YEAR = '1900';

/**
 * The check digit of GB 11643 (MOD 11-2).
 * @param body at least 17 digits; only these count.
 * @returns a digit or `X`.
 */
export function idCheckDigit(body: string): string {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(body[at]), 0);
  return '10X98765432'[sum % 11] ?? '';
}

/**
 * Checks an ID number by GB 11643: 18 digits, the last may be X or x; a region that exists (or, behind a 9, that of
 * a foreigner's permanent residence), a real day of birth that has come, and the check digit.
 * @param value without blanks around it.
 * @param now ms since the epoch; null where nobody knows the time, and a birthday to come is not seen.
 * @returns the first thing that is wrong, or null.
 */
export function checkIdNumber(value: string, now: number | null): IdNumberFault | null {
  const number = value.toUpperCase();
  if (/^\d{15}$/.test(number)) return faultOf('oldLength');
  if (!/^\d*X?$/.test(number)) return faultOf('characters');
  if (!SHAPE.test(number)) return faultOf('length');
  if (!REGIONS.test(number)) return faultOf('region');
  const { birthday } = readIdNumber(number);
  if (!isDay(birthday) || birthday < FIRST_YEAR) return faultOf('birthday');
  if (now !== null && birthday > dayOf(now)) return faultOf('future');
  return number[17] === idCheckDigit(number) ? null : faultOf('checkDigit');
}

/**
 * What an ID number says of its holder.
 * @param value an ID number that `checkIdNumber` finds nothing wrong with.
 * @returns birthday as `yyyy-MM-dd`.
 */
export function readIdNumber(value: string): { birthday: string; sex: '男' | '女' } {
  const birthday = [value.slice(6, 10), value.slice(10, 12), value.slice(12, 14)].join('-');
  return { birthday, sex: Number(value[16]) % 2 === 1 ? '男' : '女' };
}
