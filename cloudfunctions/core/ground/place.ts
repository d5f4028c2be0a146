import { command } from './database';

/** A place in a list ordered by a time and, within the same ms, by id. */
export interface Moment {
  at: number;
  id: string;
}

/**
 * Narrows a condition to what follows a place, oldest first. The first bound lets the index start
 * there; the second only skips what shares the same ms.
 */
export const afterAscending = (where: object, field: string, after: Moment | null): object =>
  after === null
    ? where
    : command.and([
        { ...where, [field]: command.gte(after.at) },
        command.or([{ [field]: command.gt(after.at) }, { _id: command.gt(after.id) }]),
      ] as never);

/** The same, newest first. */
export const afterDescending = (where: object, field: string, after: Moment | null): object =>
  after === null
    ? where
    : command.and([
        { ...where, [field]: command.lte(after.at) },
        command.or([{ [field]: command.lt(after.at) }, { _id: command.lt(after.id) }]),
      ] as never);
