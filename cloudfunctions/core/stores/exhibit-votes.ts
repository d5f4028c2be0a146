import { collection, command } from '../runtime/database';
import type { Exhibit, Hall } from './exhibits';
import { exhibitId, findExhibit, HEAT_PER_VOTE } from './exhibits';

const exhibits = collection<Exhibit>('exhibits');

/** What a seal adds to an exhibit. */
export interface Addition {
  /** Votes of slots that were not over when they were sealed. */
  votes: number;
  /** Votes of slots that were over, and so may have been set apart. */
  slots: readonly { slot: number; votes: number }[];
  /** Number of the seal. */
  seal: number;
  /** Newest window that the seal covers. */
  window: number;
}

/** Counts a seal's votes into an exhibit, once: one that has counted the seal stays as it is. */
export async function addVotes(hall: Hall, entry: string, addition: Addition): Promise<void> {
  if (addition.slots.length > 0) return addSlots(hall, entry, addition);
  const { votes, seal, window } = addition;
  await exhibits.change(notCounted(hall, entry, seal), {
    ...standing(votes),
    seal,
    window: command.max(window),
  });
}

const notCounted = (hall: Hall, entry: string, seal: number): object => ({
  _id: exhibitId(hall, entry),
  seal: command.lt(seal),
});

const standing = (votes: number): Record<string, unknown> => ({
  votes: command.inc(votes),
  heat: command.inc(votes * HEAT_PER_VOTE),
});

/**
 * Votes of a slot that was set apart go where the slot's votes are. How the slots stand is read first and
 * guards the write: a decision in between makes it look again.
 */
async function addSlots(hall: Hall, entry: string, addition: Addition): Promise<void> {
  for (;;) {
    const exhibit = await findExhibit(hall, entry);
    if (exhibit === null || exhibit.seal >= addition.seal) return;
    const { where, data } = placed(exhibit, addition);
    const guarded = { ...notCounted(hall, entry, addition.seal), ...where };
    if ((await exhibits.change(guarded, data)) > 0) return;
  }
}

function placed({ slots }: Exhibit, { votes, slots: own, seal, window }: Addition) {
  const where: Record<string, unknown> = {};
  const late: Record<string, unknown> = {};
  const sums = { votes, held: 0, voided: 0 };
  for (const { slot, votes: more } of own) {
    const state = slots[slot];
    where[`slots.${String(slot)}`] = state ?? command.exists(false);
    if (state === 'held') late[`late.${String(slot)}`] = command.inc(more);
    sums[state === 'held' ? 'held' : state === 'void' ? 'voided' : 'votes'] += more;
  }
  const data = {
    ...standing(sums.votes),
    ...late,
    held: command.inc(sums.held),
    voided: command.inc(sums.voided),
    seal,
    window: command.max(window),
  };
  return { where, data };
}
