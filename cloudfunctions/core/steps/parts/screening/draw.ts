import { assignByLot, type Assignment } from '../../rules/assign';
import type { SeatPlan } from '../../stores/screening-seats';
import { awayFrom, freePlaces, type Tables } from './tables';

/**
 * Draws reviewers for every free place.
 * @param seed kept with the decision: whoever has it can draw again.
 */
export function drawn(
  { screening, tables, panel }: Tables,
  seed: string,
): { filled: SeatPlan[]; short: Assignment['short'] } {
  const { people } = panel;
  const needs = tables.map((table) => ({
    work: table.one.work,
    group: table.one.entry.kind,
    open: freePlaces(screening, table).length,
    sitting: table.standing.map(({ reviewer }) => reviewer),
    away: awayFrom(table, people),
  }));
  const reviewers = people.map(({ openid }) => openid);
  const { drawn: lots, short } = assignByLot(needs, reviewers, seed);
  const filled = tables.flatMap((table) => {
    const { work, entry } = table.one;
    const free = freePlaces(screening, table);
    return (lots.get(work) ?? []).flatMap((reviewer, index): SeatPlan[] => {
      const place = free[index];
      return place === undefined ? [] : [{ work, entry: entry._id, ...place, reviewer }];
    });
  });
  return { filled, short };
}
