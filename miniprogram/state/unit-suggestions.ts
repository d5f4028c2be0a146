/** As many as can be looked over at once. */
const SHOWN = 5;

/** Names are compared as the server compares them: width of letters and blanks do not count. */
const keyOf = (name: string): string => name.normalize('NFKC').replace(/\s+/g, '');

export interface UnitSuggestions {
  /** What was typed is the name of a listed unit. */
  listed: boolean;
  /** Names that hold what was typed, those that begin with it first. */
  names: string[];
}

/** @param units names of the organizer's list. @param typed what stands in the field. */
export function suggestUnits(units: readonly string[], typed: string): UnitSuggestions {
  const wanted = keyOf(typed);
  if (wanted === '') return { listed: false, names: [] };
  const held = units.filter((name) => keyOf(name).includes(wanted));
  const listed = held.some((name) => keyOf(name) === wanted);
  if (listed) return { listed, names: [] };
  const first = held.filter((name) => keyOf(name).startsWith(wanted));
  const rest = held.filter((name) => !first.includes(name));
  return { listed, names: [...first, ...rest].slice(0, SHOWN) };
}
