import type { Count } from '../../rules/count-list';
import type { Addition } from '../../stores/exhibit-votes';
import type { Hall } from '../../../works/stores/exhibits';
import { exhibitId } from '../../../works/stores/exhibits';
import type { Seal } from '../../stores/seals';

/** A seal with what it counts. */
export interface CountedSeal {
  seal: Seal;
  counts: readonly Count[];
}

/** What seals add to one exhibit, a part for each seal that has votes for it. */
export interface Additions {
  hall: Hall;
  entry: string;
  parts: Part[];
}

/** An addition whose slots can still be added to. */
export type Part = Addition & { slots: { slot: number; votes: number }[] };

/**
 * Sorts what seals count by exhibit.
 * @param sealed in the order of their numbers.
 */
export function additionsOf(sealed: readonly CountedSeal[]): Additions[] {
  const found = new Map<string, Additions>();
  for (const { seal, counts } of sealed)
    for (const count of counts) {
      const hall = { campaign: seal.campaign, round: count.round };
      const key = exhibitId(hall, count.entry);
      const own = found.get(key) ?? { hall, entry: count.entry, parts: [] };
      found.set(key, own);
      addTo(partFor(own.parts, seal), count);
    }
  return [...found.values()];
}

function partFor(parts: Part[], { number, to }: Seal): Part {
  const last = parts.at(-1);
  if (last?.seal === number) return last;
  const part = { first: number, seal: number, window: to, votes: 0, slots: [] };
  parts.push(part);
  return part;
}

function addTo(part: Part, { slot, votes }: { slot: number | null; votes: number }): void {
  const same = part.slots.find((own) => own.slot === slot);
  if (slot === null) part.votes += votes;
  else if (same === undefined) part.slots.push({ slot, votes });
  else same.votes += votes;
}

/** The parts of seals in a row as one. */
export function merged(parts: readonly [Part, ...Part[]]): Part {
  const [first, ...others] = parts;
  const whole: Part = { ...first, slots: first.slots.map((own) => ({ ...own })) };
  for (const part of others) {
    whole.seal = part.seal;
    whole.window = Math.max(whole.window, part.window);
    whole.votes += part.votes;
    for (const own of part.slots) addTo(whole, own);
  }
  return whole;
}
