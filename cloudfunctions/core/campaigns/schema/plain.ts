import * as z from 'zod';
import { isDay } from '../../../../miniprogram/shared/calendar';

/** Small schemas that every noun is made of. */

/** A leap year, so that a day written without its year may be the 29th of February. */
const ANY_YEAR = '2028';

export const idSchema = z.string().regex(/^[a-z][a-zA-Z0-9]*(-[a-zA-Z0-9]+)*$/);

export const textSchema = z.string().trim().min(1);

/** `MM-dd` in the campaign's year, or `yyyy-MM-dd` where the year differs. */
export const daySchema = z
  .string()
  .refine((day) => isDay(day.length === 5 ? `${ANY_YEAR}-${day}` : day), {
    error: '应当是真实的日期，写成 MM-dd 或 yyyy-MM-dd',
  });

/** `yyyy-MM`. */
export const monthSchema = z.string().refine((month) => isDay(`${month}-01`), {
  error: '应当是年月，写成 yyyy-MM',
});

export const countSchema = z.int().min(0);
export const positiveSchema = z.int().min(1);
