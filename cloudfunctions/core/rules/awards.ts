import type { AwardView } from '../../../miniprogram/shared/office';
import { groupsOf, inGroup, placesOf, VACANT } from '../../../miniprogram/shared/rules/award';
import type { MediaKind } from '../../../miniprogram/shared/vocabulary';

/** A work as a judging left it. */
export interface Ranked {
  entry: string;
  theme: string;
  kind: MediaKind;
  /** Equal works share a rank; null without a score. */
  rank: number | null;
}

/** A person's word on an award, with its reason. */
export interface Word {
  award: string;
  /** The theme or kind it is given in; null for the whole campaign. */
  theme: string | null;
  /** Id of an entry or a unit, or `VACANT`. */
  to: string;
  reason: string;
  by: string;
  at: number;
}

/** One award in one group. */
export interface Place {
  award: AwardView;
  theme: string | null;
  count: number;
  lines: { to: string; by: 'rule' | 'person'; reason: string | null }[];
  /** Works over the last place that only a person can choose from, and how many places they share. */
  tie: { entries: string[]; places: number } | null;
  /** How many works, or units, could still get a place: those with a score, or all while nobody has scored any. */
  candidates: number;
  /** Why the rest is left empty, once somebody decided so. */
  vacant: string | null;
}

export interface Facts {
  awards: readonly AwardView[];
  /** Works that may win, by the judging that decides (`person`: any), best first. */
  pools: ReadonlyMap<string, readonly Ranked[]>;
  /** Units that may win. */
  units: readonly string[];
  given: readonly Word[];
  taken: readonly Word[];
}

/**
 * Who gets what. People's words stand; around them the ranking fills the places in the campaign's order of
 * awards. A work that a person took an award from is proposed for none, and leaves its place to a person.
 * Equals over the last place are not told apart.
 * @returns every award in every group, in the campaign's order.
 */
export function proposeAwards({ awards, pools, units, given, taken }: Facts): Place[] {
  const standing = given.filter((word) => stands(word, { awards, pools, units }));
  const out = new Set(taken.map(({ to }) => to));
  const holders = new Set(standing.map(({ to }) => to));
  const pending = new Set<string>();
  return awards.flatMap((award) => {
    const pool = pools.get(award.decidedBy) ?? [];
    return groupsOf(award).map((theme): Place => {
      const here = (word: Word) => word.award === award.id && word.theme === theme;
      const count = placesOf(award);
      const people = standing
        .filter(here)
        .map(({ to, reason }) => ({ to, by: 'person' as const, reason }));
      const own = new Set(people.map(({ to }) => to));
      const candidates = pool.filter(
        (work) =>
          inGroup(theme, work) &&
          !own.has(work.entry) &&
          !out.has(work.entry) &&
          !pending.has(work.entry) &&
          (award.alongside || !holders.has(work.entry)),
      );
      const held = taken.filter((word) => here(word) && word.to !== VACANT).length;
      const free = byRanking(award) ? Math.max(0, count - Math.max(people.length, held)) : 0;
      const vacant = taken.find((word) => here(word) && word.to === VACANT)?.reason ?? null;
      const { chosen, tie: equals } = fill(candidates, free);
      const tie = vacant === null ? equals : null;
      const scored = candidates.filter(({ rank }) => rank !== null).length;
      const open =
        (pool.some(({ rank }) => rank !== null) ? scored : candidates.length) - chosen.length;
      for (const entry of chosen) holders.add(entry);
      for (const entry of tie?.entries ?? []) pending.add(entry);
      const ruled = chosen.map((to) => ({ to, by: 'rule' as const, reason: null }));
      const order = new Map(pool.map(({ entry }, index) => [entry, index]));
      const place = (to: string) => order.get(to) ?? Infinity;
      return {
        award,
        theme,
        count,
        lines: [...people, ...ruled].sort((a, b) =>
          place(a.to) === place(b.to) ? 0 : place(a.to) - place(b.to),
        ),
        tie,
        candidates: award.to === 'unit' ? units.filter((unit) => !own.has(unit)).length : open,
        vacant,
      };
    });
  });
}

const byRanking = ({ to, decidedBy }: AwardView): boolean =>
  to === 'entry' && decidedBy !== 'person';

/** A work or unit that has lost its standing since loses what a person gave it. */
function stands(
  { award: id, theme, to }: Word,
  { awards, pools, units }: Pick<Facts, 'awards' | 'pools' | 'units'>,
): boolean {
  const award = awards.find((one) => one.id === id);
  if (award === undefined) return false;
  if (award.to === 'unit') return units.includes(to);
  const pool = pools.get(award.decidedBy) ?? [];
  return pool.some((work) => work.entry === to && inGroup(theme, work));
}

/** Fills places from the top; a rank that does not fit whole is left to a person. */
function fill(
  candidates: readonly Ranked[],
  free: number,
): { chosen: string[]; tie: Place['tie'] } {
  const chosen: string[] = [];
  for (const { rank } of candidates) {
    const equals = candidates.filter((one) => one.rank === rank).map(({ entry }) => entry);
    if (rank === null || chosen.length >= free) break;
    if (equals.every((entry) => chosen.includes(entry))) continue;
    if (chosen.length + equals.length > free)
      return { chosen, tie: { entries: equals, places: free - chosen.length } };
    chosen.push(...equals);
  }
  return { chosen, tie: null };
}
