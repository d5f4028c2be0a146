import { collection, command } from '../../ground/database';
import type { Exhibit, ExhibitSlots, Hall } from '../../works/stores/exhibits';
import { exhibitId, findExhibit, HEAT_PER_VOTE } from '../../works/stores/exhibits';

const exhibits = collection<Exhibit>('exhibits');

/** What one seal, or several in a row, add to an exhibit. */
export interface Addition {
  /** Numbers of the first and the last of those seals. */
  first: number;
  seal: number;
  /** Newest window that they cover. */
  window: number;
  /** Votes of slots that were not over when they were sealed. */
  votes: number;
  /** Votes of slots that were over, and so may have been set apart. */
  slots: readonly { slot: number; votes: number }[];
}

/**
 * Counts seals' votes into an exhibit, once: the number of the newest seal in it guards the write. Votes of a
 * slot that was set apart go where the slot's votes are; how the slots stand guards the write too, so a
 * decision in between makes it look again.
 * @param known the exhibit as it was read before, or null; needed where there are slots.
 * @returns false when the exhibit has counted one of the seals, or is not there.
 */
export async function addVotes(
  hall: Hall,
  entry: string,
  addition: Addition,
  known: ExhibitSlots | null,
): Promise<boolean> {
  const where = { _id: exhibitId(hall, entry), seal: command.lt(addition.first) };
  if (addition.slots.length === 0)
    return (await exhibits.change(where, changes(addition, {}).data)) > 0;
  for (let exhibit: ExhibitSlots | null = known; ; exhibit = null) {
    exhibit ??= await findExhibit(hall, entry);
    if (exhibit === null || exhibit.seal >= addition.first) return false;
    const { guards, data } = changes(addition, exhibit.slots);
    if ((await exhibits.change({ ...where, ...guards }, data)) > 0) return true;
  }
}

function changes({ votes, slots: own, seal, window }: Addition, slots: Exhibit['slots']) {
  const guards: Record<string, unknown> = {};
  const moves: Record<string, unknown> = {};
  const sums = { votes, held: 0, voided: 0 };
  for (const { slot, votes: more } of own) {
    const state = slots[slot];
    guards[`slots.${String(slot)}`] = state ?? command.exists(false);
    if (state === 'held') moves[`late.${String(slot)}`] = command.inc(more);
    sums[state === 'held' ? 'held' : state === 'void' ? 'voided' : 'votes'] += more;
  }
  if (sums.held > 0) moves.held = command.inc(sums.held);
  if (sums.voided > 0) moves.voided = command.inc(sums.voided);
  const heat = command.inc(sums.votes * HEAT_PER_VOTE);
  const data = {
    votes: command.inc(sums.votes),
    heat,
    ...moves,
    seal,
    window: command.max(window),
  };
  return { guards, data };
}
