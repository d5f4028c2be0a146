import type { Addition } from '../../stores/exhibit-votes';
import { addVotes } from '../../stores/exhibit-votes';
import type { Count, Seal } from '../../stores/seals';
import { countsOf, finishSeal } from '../../stores/seals';
import { someAtATime } from './some-at-a-time';

/** Adds a seal's votes to the exhibits they are for, and marks it as done. Doing it again is harmless. */
export async function countSeal(seal: Seal, counts: readonly Count[]): Promise<void> {
  const { campaign, number, to } = seal;
  const additions = [...additionsOf(counts, { seal: number, window: to })];
  await someAtATime(additions, ({ round, entry, addition }) =>
    addVotes({ campaign, round }, entry, addition),
  );
  await finishSeal(seal);
}

/** Counts what a crash left uncounted, from the seal's blocks. */
export async function resumeSeal(seal: Seal): Promise<void> {
  await countSeal(seal, await countsOf(seal));
}

interface OfEntry {
  round: string;
  entry: string;
  addition: Addition & { slots: { slot: number; votes: number }[] };
}

function additionsOf(
  counts: readonly Count[],
  place: { seal: number; window: number },
): Iterable<OfEntry> {
  const found = new Map<string, OfEntry>();
  for (const { round, entry, slot, votes } of counts) {
    const key = `${round}\n${entry}`;
    const one = found.get(key) ?? { round, entry, addition: { votes: 0, slots: [], ...place } };
    found.set(key, one);
    const { addition } = one;
    const same = addition.slots.find((own) => own.slot === slot);
    if (slot === null) addition.votes += votes;
    else if (same === undefined) addition.slots.push({ slot, votes });
    else same.votes += votes;
  }
  return found.values();
}
