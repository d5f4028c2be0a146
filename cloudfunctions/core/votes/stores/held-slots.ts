import { command } from '../../ground/database';
import type { Hall } from '../../works/stores/exhibits';
import type { Hold } from './holds';
import { holds } from './holds';

export const holdId = ({ campaign, round }: Hall, entry: string, slot: number): string =>
  `${campaign}:${round}:${entry}:${slot}`;

/**
 * Sets a slot apart: inserting is the decision, so it is taken once however many timers run.
 * @returns the hold, or the one that was there.
 */
export async function insertHold(hold: Hold): Promise<Hold> {
  if ((await holds.insert(hold)).inserted) return hold;
  const first = await holds.find(hold._id);
  if (first === null) throw new Error(`The hold ${hold._id} was there and is gone`);
  return first;
}

/** An entry's holds of slots from ≤ slot ≤ to, however they ended; at most two days' slots. */
export const holdsBetween = (
  { campaign, round }: Hall,
  entry: string,
  { from, to }: { from: number; to: number },
): Promise<Hold[]> =>
  holds.list(
    { campaign, round, entry, slot: command.gte(from).and(command.lte(to)) },
    { order: [['slot', 'desc']], limit: 1000 },
  );
