import type { Context } from '../../../ground/table';
import type { Screened } from '../../rules/screened';
import { readTables } from './tables';

/** What reviewers made of the works of the screening in a round, by entry. */
export async function screenedWorks(
  context: Pick<Context, 'campaign' | 'office'>,
  round: string,
): Promise<Map<string, Screened>> {
  const screening = context.office.screenings.find((one) => one.round === round);
  if (screening === undefined) return new Map();
  const { tables } = await readTables(context, screening);
  return new Map(tables.map(({ one, screened }) => [one.entry._id, screened]));
}
