import type { LevelView, OfficeView } from '../../../../miniprogram/shared/campaign/office';
import { GIVEN, prefixesOf, SURNAMES } from './words';
import type { Random } from '../random';

/** A unit of the rehearsal with the person who acts for it. */
export interface CastUnit {
  name: string;
  level: LevelView;
  /** Whether some contact of its level may act for it: recommend, or upload for others. */
  acts: boolean;
  /** openid */
  contact: string;
  contactName: string;
  phone: string;
  /** Set once the organizer has added it. */
  id: string | null;
}

/** How the units of the recommending levels are shared out: as in notice 003, 14 to 10 to 6. */
const SHARES = [14, 10, 6];

/** A level's own name behind a prefix: 沈阳 + 市总工会, 电力 + 产业工会, 湘西州 + 人社局; offices have names of their own. */
function unitName(prefix: string, level: string): string {
  if (level.startsWith('厅')) return `厅${prefix}`;
  if (level.startsWith('市州'))
    return (/州$/u.test(prefix) ? prefix : `${prefix}市`) + level.replace(/^市州/u, '');
  return prefix + level.replace(/^省/u, '');
}

const nameOf = (host: string, level: string, group: number, at: number): string => {
  const words = prefixesOf(host, level, group);
  const round = Math.floor(at / words.length);
  const again = round === 0 ? '' : String(round + 1);
  return unitName(`${words[at % words.length] ?? ''}${again}`, level);
};

/** How many units each level gets. */
function sharedOut(levels: readonly LevelView[], total: number): number[] {
  const weights = levels.map((_, at) => SHARES[Math.min(at, SHARES.length - 1)] ?? 1);
  const sum = weights.reduce((all, one) => all + one, 0);
  const counts = weights.map((weight) => Math.max(1, Math.floor((total * weight) / sum)));
  for (let left = total - counts.reduce((all, one) => all + one, 0), at = 0; left > 0; left -= 1)
    counts[at % counts.length] = (counts[at++ % counts.length] ?? 0) + 1;
  return counts;
}

/**
 * The units of a campaign: those that recommend, or send works in where nobody recommends, share `total`; each other
 * level has one.
 * @param total null is as many as the shares make.
 */
export function castUnits(
  { levels, contacts }: OfficeView,
  host: string,
  total: number | null,
  random: Random,
): CastUnit[] {
  const recommending = levels.filter(({ recommends }) => recommends);
  const sharing = recommending.length > 0 ? recommending : levels.filter(({ uploads }) => uploads);
  const usual = sharing.reduce((sum, _, at) => sum + (SHARES[at] ?? 1), 0);
  const counts = sharedOut(sharing, total ?? usual);
  return levels.flatMap((level, group) => {
    const count = sharing.includes(level) ? (counts[sharing.indexOf(level)] ?? 0) : 1;
    return Array.from({ length: count }, (_, at) => ({
      name: nameOf(host, level.name, group, at),
      level,
      acts: contacts.some(({ acts, levels: of }) => acts && of.includes(level.id)),
      contact: `oContact-${level.id}-${String(at)}`,
      contactName: random.pick(SURNAMES) + random.pick(GIVEN) + random.pick(GIVEN),
      phone: `138${String(10_000_000 + group * 1000 + at)}`,
      id: null,
    }));
  });
}
