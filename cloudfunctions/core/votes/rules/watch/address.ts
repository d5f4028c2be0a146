import type { LookFacts, Reason } from './facts';
import { percentOf } from './facts';
import type { Threshold } from './thresholds';

/**
 * The commonest client address. An office, a carrier and a dormitory each put many people behind one
 * address, so the least number is more people than a small unit has.
 * @returns null where addresses are spread, or few are known.
 */
export function address(
  { minutes, scale, addresses }: Pick<LookFacts, 'minutes' | 'scale' | 'addresses'>,
  { least, percent: limit }: Threshold<'address'>,
): Reason | null {
  const counts = new Map<string, number>();
  for (const one of addresses) if (one !== null) counts.set(one, (counts.get(one) ?? 0) + 1);
  const top = Math.max(0, ...counts.values());
  // Votes of unknown addresses count against concentration.
  const percent = percentOf({ of: addresses.length, part: top });
  const enough = least * scale;
  if (top < enough || percent < limit) return null;
  const facts = { minutes, votes: addresses.length, top, percent };
  return { detector: 'address', facts: { ...facts, least: enough, limit } };
}
