import type { Fraction } from '../campaign/judging';

/**
 * The smallest whole number that is at least a part of a number.
 * @param over whether exactly that part is not enough (过半数).
 */
export function leastOf({ parts, of }: Fraction, whole: number, over: boolean): number {
  const product = parts * whole;
  return over ? Math.floor(product / of) + 1 : Math.ceil(product / of);
}

const NUMERALS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** A part as it is read: 二分之一, 三分之二. */
export const fractionText = ({ parts, of }: Fraction): string =>
  parts === of ? '全部' : `${NUMERALS[of] ?? String(of)}分之${NUMERALS[parts] ?? String(parts)}`;
