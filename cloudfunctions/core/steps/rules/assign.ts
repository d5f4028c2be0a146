import { byLot } from './lot';

/** A work that wants reviewers. */
export interface Need {
  work: string;
  /** What is shared out evenly as far as it goes, such as a kind of works: films take longer than pictures. */
  group: string;
  /** Places to fill. */
  open: number;
  /** Reviewers who sit there already and stay. */
  sitting: readonly string[];
  /** Reviewers who are kept away: the author, those of the work's unit, those who declined it. */
  away: ReadonlySet<string>;
}

export interface Assignment {
  /** Who was drawn, by work; a work that nothing was drawn for is not there. */
  drawn: Map<string, string[]>;
  /** Works for which too few reviewers are left. */
  short: { work: string; missing: number }[];
}

/** Each work with who sits there, while it is being drawn. */
interface Table {
  need: Need;
  drawn: string[];
}

/**
 * Draws reviewers for works. Who sits stays; what is drawn is shared out so that no other choice of it would be
 * fairer: as long as somebody has two more than another, no exchange of works could pass one on to them. A seed gives
 * the same again, in whatever order works and reviewers come.
 * @param reviewers who may be drawn, each once.
 * @param seed see `lotOf`.
 */
export function assignByLot(
  needs: readonly Need[],
  reviewers: readonly string[],
  seed: string,
): Assignment {
  const people = byLot(seed, reviewers, (one) => one);
  const loads = new Map(people.map((one) => [one, 0]));
  for (const { sitting } of needs)
    for (const one of sitting) if (loads.has(one)) add(loads, one, 1);
  const tables = byLot(seed, needs, ({ work }) => work)
    .sort((one, other) => (one.group < other.group ? -1 : one.group > other.group ? 1 : 0))
    .map((need): Table => ({ need, drawn: [] }));
  const short: Assignment['short'] = [];
  for (const table of tables) {
    const { work, open } = table.need;
    for (let place = 0; place < open; place += 1) {
      const next = leastLoaded(
        people.filter((one) => maySit(table, one)),
        loads,
        `${seed}\n${work}`,
      );
      if (next === null) {
        short.push({ work, missing: open - place });
        break;
      }
      table.drawn.push(next);
      add(loads, next, 1);
    }
  }
  while (evenOut(tables, people, loads));
  const drawn = new Map(
    tables.flatMap(({ need, drawn: own }) => (own.length === 0 ? [] : [[need.work, own]])),
  );
  return { drawn, short };
}

const add = (loads: Map<string, number>, reviewer: string, works: number): void => {
  loads.set(reviewer, (loads.get(reviewer) ?? 0) + works);
};

const maySit = ({ need, drawn }: Table, reviewer: string): boolean =>
  !need.away.has(reviewer) && !need.sitting.includes(reviewer) && !drawn.includes(reviewer);

/** Of those with the fewest works, whom this work's own lot draws: else the same people would always sit together. */
function leastLoaded(
  people: readonly string[],
  loads: ReadonlyMap<string, number>,
  seed: string,
): string | null {
  const fewest = Math.min(...people.map((one) => loads.get(one) ?? 0));
  const equal = people.filter((one) => loads.get(one) === fewest);
  return byLot(seed, equal, (one) => one)[0] ?? null;
}

/** Somebody passes a drawn work on to somebody else. */
interface Pass {
  from: string;
  to: string;
  table: Table;
}

/**
 * Passes one work on, along a chain of people if need be, from somebody to somebody who has two fewer.
 * @returns false when there is no such chain, and so no fairer way.
 */
function evenOut(
  tables: readonly Table[],
  people: readonly string[],
  loads: Map<string, number>,
): boolean {
  const held = new Map(people.map((one) => [one, [] as Table[]]));
  for (const table of tables) for (const one of table.drawn) held.get(one)?.push(table);
  const load = (one: string): number => loads.get(one) ?? 0;
  const least = Math.min(...people.map(load));
  const busiest = [...people].sort((one, other) => load(other) - load(one));
  for (const start of busiest) {
    if (load(start) < least + 2) return false;
    const chain = chainFrom(start, people, held, (one) => load(one) <= load(start) - 2);
    if (chain === null) continue;
    for (const { from, to, table } of chain) {
      table.drawn[table.drawn.indexOf(from)] = to;
      add(loads, from, -1);
      add(loads, to, 1);
    }
    return true;
  }
  return false;
}

/** The shortest chain of passes from somebody to somebody who is wanted; null when there is none. */
function chainFrom(
  start: string,
  people: readonly string[],
  held: ReadonlyMap<string, readonly Table[]>,
  wanted: (reviewer: string) => boolean,
): Pass[] | null {
  const came = new Map<string, Pass | null>([[start, null]]);
  for (const from of came.keys()) {
    for (const table of held.get(from) ?? [])
      for (const to of people) {
        if (came.has(to) || !maySit(table, to)) continue;
        came.set(to, { from, to, table });
        if (wanted(to)) return trace(came, to);
      }
  }
  return null;
}

/** From the last pass back to the first: each table is free for its next sitter when its turn comes. */
function trace(came: ReadonlyMap<string, Pass | null>, end: string): Pass[] {
  const chain: Pass[] = [];
  for (let pass = came.get(end); pass; pass = came.get(pass.from)) chain.push(pass);
  return chain;
}
