import { nameKeyOf } from '../shared/people/unit-name';

/** As many as can be looked over at once. */
const SHOWN = 5;

export interface UnitSuggestions {
  /** What was typed is the name of a listed unit. */
  listed: boolean;
  /** Names that hold what was typed, those that begin with it first. */
  names: string[];
}

/** @param units names of the organizer's list. @param typed what stands in the field. */
export function suggestUnits(units: readonly string[], typed: string): UnitSuggestions {
  const wanted = nameKeyOf(typed);
  if (wanted === '') return { listed: false, names: [] };
  const held = units.filter((name) => nameKeyOf(name).includes(wanted));
  const listed = held.some((name) => nameKeyOf(name) === wanted);
  if (listed) return { listed, names: [] };
  const first = held.filter((name) => nameKeyOf(name).startsWith(wanted));
  const rest = held.filter((name) => !first.includes(name));
  return { listed, names: [...first, ...rest].slice(0, SHOWN) };
}
