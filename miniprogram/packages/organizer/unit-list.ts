import type { UnitLine, UnitRef } from '../../shared/contract/index';
import type { LevelView } from '../../shared/campaign/office';

/** The units of one level, by name. */
export interface UnitGroup<T extends UnitRef> {
  id: string;
  name: string;
  units: T[];
}

/** What people leave out or add without meaning another unit. */
const bare = (text: string): string => text.replace(/\s+/g, '').toLowerCase();

/**
 * Units under the heads of their levels, in the campaign's order; levels without a unit are left out.
 * @param query part of a name; empty for all.
 */
export function groupUnits<T extends UnitRef>(
  units: readonly T[],
  levels: readonly LevelView[],
  query: string,
): UnitGroup<T>[] {
  const wanted = bare(query);
  const found = units.filter(({ name }) => bare(name).includes(wanted));
  return levels
    .map(({ id, name }) => ({
      id,
      name,
      units: found
        .filter(({ level }) => level === id)
        .sort((one, other) => (one.name < other.name ? -1 : 1)),
    }))
    .filter((group) => group.units.length > 0);
}

/** Those that still take part. */
export function activeUnits(units: readonly UnitLine[]): UnitLine[] {
  return units.filter(({ active }) => active);
}
