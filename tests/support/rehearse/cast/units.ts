import type { LevelView, OfficeView } from '../../../../miniprogram/shared/campaign/office';
import { GIVEN, SURNAMES, UNIT_PREFIXES } from './words';
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

/** A level's own name behind a prefix: 沈阳 + 市总工会, 电力 + 产业工会. */
const unitName = (prefix: string, level: string): string => prefix + level.replace(/^省/u, '');

const prefixOf = (group: number, at: number): string => {
  const words = UNIT_PREFIXES[Math.min(group, UNIT_PREFIXES.length - 1)] ?? [];
  const round = Math.floor(at / words.length);
  return `${words[at % words.length] ?? ''}${round === 0 ? '' : String(round + 1)}`;
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

/** The units of a campaign: those that recommend share `total`, each other level has one. */
export function castUnits(
  { levels, contacts }: OfficeView,
  total: number,
  random: Random,
): CastUnit[] {
  const recommending = levels.filter(({ recommends }) => recommends);
  const counts = sharedOut(recommending, total);
  return levels.flatMap((level, group) => {
    const count = level.recommends ? (counts[recommending.indexOf(level)] ?? 0) : 1;
    return Array.from({ length: count }, (_, at) => ({
      name: unitName(prefixOf(group, at), level.name),
      level,
      acts: contacts.some(({ acts, levels: of }) => acts && of.includes(level.id)),
      contact: `oContact-${level.id}-${String(at)}`,
      contactName: random.pick(SURNAMES) + random.pick(GIVEN) + random.pick(GIVEN),
      phone: `138${String(10_000_000 + group * 1000 + at)}`,
      id: null,
    }));
  });
}
