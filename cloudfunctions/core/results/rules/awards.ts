import type { AwardView } from '../../../../miniprogram/shared/campaign/office';
import { groupsOf, inGroup, placesOf, VACANT } from '../../../../miniprogram/shared/results/award';

/** A work as a judging left it. */
export interface Ranked {
  entry: string;
  theme: string;
  kind: string;
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
export function proposeAwards(facts: Facts): Place[] {
  const given = facts.given.filter((word) => stands(word, facts));
  const course: Course = {
    out: new Set(facts.taken.map(({ to }) => to)),
    holders: new Set(given.map(({ to }) => to)),
    pending: new Set(),
  };
  return facts.awards.flatMap((award) =>
    groupsOf(award).map((theme) => placeIn({ ...facts, given }, course, award, theme)),
  );
}

/** Who is spoken for, while awards are gone through in their order. */
interface Course {
  /** An award was taken from them. */
  out: ReadonlySet<string>;
  holders: Set<string>;
  /** Equals of whom a person has to choose. */
  pending: Set<string>;
}

function placeIn(
  { pools, units, given, taken }: Facts,
  { out, holders, pending }: Course,
  award: AwardView,
  theme: string | null,
): Place {
  const here = (word: Word) => word.award === award.id && word.theme === theme;
  const people = given
    .filter(here)
    .map(({ to, reason }) => ({ to, by: 'person' as const, reason }));
  const own = new Set(people.map(({ to }) => to));
  const pool = pools.get(award.decidedBy) ?? [];
  const candidates = pool.filter(
    (work) =>
      inGroup(award, theme, work) &&
      ![own, out, pending].some((some) => some.has(work.entry)) &&
      (award.alongside || !holders.has(work.entry)),
  );
  const count = placesOf(award);
  const held = taken.filter((word) => here(word) && word.to !== VACANT).length;
  const free = byRanking(award) ? Math.max(0, count - Math.max(people.length, held)) : 0;
  const vacant = taken.find((word) => here(word) && word.to === VACANT)?.reason ?? null;
  const { chosen, tie: equals } = fill(candidates, free);
  const tie = vacant === null ? equals : null;
  for (const entry of chosen) holders.add(entry);
  for (const entry of tie?.entries ?? []) pending.add(entry);
  const ruled = chosen.map((to) => ({ to, by: 'rule' as const, reason: null }));
  return {
    award,
    theme,
    count,
    lines: inOrder([...people, ...ruled], pool),
    tie,
    candidates:
      award.to === 'unit'
        ? units.filter((unit) => !own.has(unit)).length
        : eligible(candidates, pool) - chosen.length,
    vacant,
  };
}

/** Best first; who is not ranked comes last, in the order they were given. */
function inOrder(lines: Place['lines'], pool: readonly Ranked[]): Place['lines'] {
  const order = new Map(pool.map(({ entry }, index) => [entry, index]));
  const place = ({ to }: Place['lines'][number]) => order.get(to) ?? pool.length;
  return [...lines].sort((one, other) => place(one) - place(other));
}

/** Works without a score do not hold an award up, unless nobody has scored any. */
function eligible(candidates: readonly Ranked[], pool: readonly Ranked[]): number {
  const scored = ({ rank }: Ranked) => rank !== null;
  return pool.some(scored) ? candidates.filter(scored).length : candidates.length;
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
  return pool.some((work) => work.entry === to && inGroup(award, theme, work));
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
