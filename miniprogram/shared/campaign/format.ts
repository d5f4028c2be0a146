import { isDay } from '../calendar';
import { checkIdNumber } from './id-number';
import type { FieldKind, FormField } from './view';

interface Format {
  fits: (value: string, field: FormField) => boolean;
  remedy: string;
}

const matches = (pattern: RegExp) => (value: string) => pattern.test(value);

const FORMATS = {
  line: { fits: (value) => !/[\r\n]/.test(value), remedy: '请写在一行内，不要换行。' },
  text: { fits: () => true, remedy: '' },
  phone: {
    fits: matches(/^1[3-9]\d{9}$/),
    remedy: '请填写 11 位手机号码，只要数字，如 13800138000。',
  },
  choice: {
    fits: (value, field) => field.options.includes(value),
    remedy: '请从给出的选项中选择。',
  },
  landline: {
    fits: matches(/^(0\d{2,3}-?)?[2-9]\d{6,7}(-\d{1,5})?$/),
    remedy: '请填写座机号码，如 024-22565730。',
  },
  email: {
    fits: matches(/^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/),
    remedy: '请填写电子邮箱，如 name@example.com。',
  },
  // Explained fault by fault below.
  idNumber: { fits: () => true, remedy: '' },
  postcode: { fits: matches(/^\d{6}$/), remedy: '请填写 6 位邮政编码。' },
  region: {
    fits: (value, field) => field.options.length === 0 || field.options.includes(value),
    remedy: '请从列出的地区中选择。',
  },
  day: { fits: isDay, remedy: '请填写日期，如 2027-08-01。' },
  month: {
    fits: (value) => isDay(`${value}-01`),
    remedy: '请填写年月，如 1990-05。',
  },
  number: { fits: matches(/^\d{1,12}$/), remedy: '请填写整数，只要数字。' },
  unit: { fits: matches(/^[^\r\n]*$/), remedy: '请不要换行。' },
  link: {
    fits: matches(/^https?:\/\/[^\s/?#]+\.[^\s/?#]+\S*$/),
    remedy: '请粘贴以 http:// 或 https:// 开头的完整链接。',
  },
} satisfies Record<FieldKind, Format>;

/**
 * Checks one answer that is not blank against its field's kind.
 * @param value without blanks around it.
 * @param now ms since the epoch, or null, as of `checkIdNumber`.
 * @returns what is wrong, or null.
 */
export function checkFormat(
  field: FormField,
  value: string,
  now: number | null,
): { reason: string; remedy: string } | null {
  if (field.kind === 'idNumber') {
    const fault = checkIdNumber(value, now);
    return fault && { reason: fault.reason, remedy: fault.remedy };
  }
  const format: Format = FORMATS[field.kind];
  if (format.fits(value, field)) return null;
  return { reason: `${field.label}格式不对。`, remedy: format.remedy };
}
