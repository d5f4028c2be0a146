import type { DayHead, LogHead } from '../shared/contract/index';

/** Roots this phone has seen, by what they stand for: `2027-08-05` for a day, `#12` for a log of 12 seals. */
type Seen = Record<string, string>;

/** A root that is not the one this phone saw before for the same thing. */
export interface Contradiction {
  /** `yyyy-MM-dd`; null for a log of so many seals. */
  day: string | null;
  size: number;
  before: string;
  now: string;
}

/** More than a campaign has days and a person has checks. */
const KEPT = 400;

const key = (campaign: string): string => `heads:${campaign}`;

function load(campaign: string): Seen {
  const stored: unknown = wx.getStorageSync(key(campaign));
  return typeof stored === 'object' && stored !== null ? (stored as Seen) : {};
}

/**
 * Keeps the roots that were shown on this phone. What is public once can only be shown again: a day's root
 * never changes, nor does the root of a log of so many seals.
 * @returns where a head says something else than this phone saw before; that is not kept.
 */
export function compareHeads(
  campaign: string,
  heads: readonly (LogHead & Partial<DayHead>)[],
): Contradiction[] {
  const seen = load(campaign);
  const contradictions: Contradiction[] = [];
  const fresh: Seen = {};
  for (const { day = null, size, root } of heads)
    for (const name of day === null ? [`#${String(size)}`] : [day, `#${String(size)}`]) {
      const before = seen[name] ?? fresh[name];
      if (before === undefined) fresh[name] = root;
      else if (before !== root) {
        contradictions.push({ day, size, before, now: root });
        break;
      }
    }
  if (Object.keys(fresh).length > 0) {
    const all = Object.entries({ ...seen, ...fresh });
    wx.setStorage({
      key: key(campaign),
      data: Object.fromEntries(all.slice(-KEPT)),
      fail: () => undefined,
    });
  }
  return contradictions;
}
