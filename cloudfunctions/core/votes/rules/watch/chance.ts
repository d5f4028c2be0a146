/** A chance below which a number is not put down to luck. */
export const UNLIKELY = 1e-5;

/** Logarithm of n! (Stirling's series; exact enough from 10 on, multiplied out below). */
function logFactorial(n: number): number {
  if (n < 10) {
    let product = 1;
    for (let factor = 2; factor <= n; factor += 1) product *= factor;
    return Math.log(product);
  }
  return n * Math.log(n) - n + Math.log(2 * Math.PI * n) / 2 + 1 / (12 * n) - 1 / (360 * n ** 3);
}

/**
 * The chance of `least` or more out of `of` when each comes with `chance`.
 * @param least 0 to `of`.
 * @param chance from 0 to 1.
 * @returns 0 to 1.
 */
export function chanceOfAtLeast(least: number, of: number, chance: number): number {
  if (least <= 0 || chance >= 1) return 1;
  if (chance <= 0) return 0;
  let sum = 0;
  for (let part = least; part <= of; part += 1) {
    const ways = logFactorial(of) - logFactorial(part) - logFactorial(of - part);
    sum += Math.exp(ways + part * Math.log(chance) + (of - part) * Math.log(1 - chance));
  }
  return Math.min(1, sum);
}
