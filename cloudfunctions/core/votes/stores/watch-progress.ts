import type { HallSlot } from '../rules/watch/hall';
import { collection, command } from '../../ground/database';
import type { Place } from './votes-of-slots';

/** How far the watch has come. `_id` is `<campaign>:watch`. */
export interface WatchProgress {
  _id: string;
  /** All looks that end with this slot or an earlier one are done. */
  slot: number;
  /** The last entry looked at in the next slot, and in which of its looks; null before the first. */
  reached: (Place & { minutes: number }) | null;
  /** What all entries got in the slots of the last two days. */
  hall: HallSlot[];
}

const progresses = collection<WatchProgress>('tallies');

const idOf = (campaign: string): string => `${campaign}:watch`;

/** @returns null before the first run. */
export const watchProgress = (campaign: string): Promise<WatchProgress | null> =>
  progresses.find(idOf(campaign));

/** Notes that a slot is done; a run that comes later than another changes nothing. */
export async function noteSlot(campaign: string, slot: number, hall: HallSlot[]): Promise<void> {
  const done = { slot, reached: null, hall };
  const _id = idOf(campaign);
  if ((await progresses.change({ _id, slot: command.lt(slot) }, done)) > 0) return;
  // A duplicate means that it was noted before.
  await progresses.insert({ _id, ...done });
}

/** Notes how far the looks that end with the slot after `slot` have come. */
export async function noteReached(
  campaign: string,
  slot: number,
  reached: Place & { minutes: number },
): Promise<void> {
  const _id = idOf(campaign);
  if ((await progresses.change({ _id, slot }, { reached })) > 0) return;
  await progresses.insert({ _id, slot, reached, hall: [] });
}
