import { collection, command } from '../../ground/database';
import type { Exhibit, Hall } from '../../works/stores/exhibits';
import { afterDescending, type Moment } from '../../ground/place';

const exhibits = collection<Exhibit>('exhibits');

const NEWEST = [
  ['heldAt', 'desc'],
  ['_id', 'desc'],
] as const;

const everHeld = { heldAt: command.gt(0) };

/** Exhibits with votes that were set apart, the newest first: those with undecided ones, or the others. */
export const heldIn = (
  campaign: string,
  pending: boolean,
  after: Moment | null,
  limit: number,
): Promise<Exhibit[]> => {
  const where = { campaign, ...everHeld, held: pending ? command.gt(0) : command.lte(0) };
  return exhibits.list(afterDescending(where, 'heldAt', after), { order: NEWEST, limit });
};

/** How many exhibits of a hall have undecided votes. */
export const countHeld = (hall: Hall): Promise<number> =>
  exhibits.count({ ...hall, ...everHeld, held: command.gt(0) });

/** Exhibits of a unit's entries with votes that were set apart, the newest first. */
export const heldOfUnit = (
  campaign: string,
  unit: string,
  after: Moment | null,
  limit: number,
): Promise<Exhibit[]> =>
  exhibits.list(afterDescending({ campaign, unitId: unit, ...everHeld }, 'heldAt', after), {
    order: NEWEST,
    limit,
  });

/** The exhibits of one entry with votes that were set apart, in any round. */
export const heldOfEntry = (campaign: string, entry: string): Promise<Exhibit[]> =>
  exhibits.list({ campaign, entry, ...everHeld }, { order: NEWEST, limit: 100 });

/** A unit's shown exhibits of a hall that have undecided votes, at most 1000. */
export const undecidedOfUnit = ({ campaign, round }: Hall, unit: string): Promise<Exhibit[]> =>
  exhibits.list(
    { campaign, unitId: unit, ...everHeld, round, shown: true, held: command.gt(0) },
    { limit: 1000 },
  );
