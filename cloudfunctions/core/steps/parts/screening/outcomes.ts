import type { Context } from '../../../ground/table';
import type { Screened } from '../../rules/screened';
import { readTables } from './tables';

/** What reviewers made of the works of a screening, by entry. */
export async function screenedWorks(
  context: Pick<Context, 'campaign' | 'office'>,
  id: string,
): Promise<Map<string, Screened>> {
  const screening = context.office.screenings.find((one) => one.id === id);
  if (screening === undefined) return new Map();
  const { tables } = await readTables(context, screening);
  return new Map(tables.map(({ one, screened }) => [one.entry._id, screened]));
}
