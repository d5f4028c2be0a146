import { collection, command } from '../../ground/database';

/** A file that was handed over: kept only as long as its address works. `_id` is its folder's name. */
interface Export {
  _id: string;
  campaign: string;
  /** Cloud file id. */
  file: string;
  at: number;
}

const exports = collection<Export>('exports');

/** Old files that are put away at a time. */
const AT_ONCE = 50;

/** @throws Error when the id is taken, which random ids are not. */
export async function noteExport(made: Export): Promise<void> {
  const written = await exports.insert(made);
  if (!written.inserted) throw new Error('An export id was drawn twice');
}

/** Files handed over before a time (ms), at most 50. */
export const exportsBefore = (campaign: string, at: number): Promise<Export[]> =>
  exports.list({ campaign, at: command.lt(at) }, { order: [['at', 'asc']], limit: AT_ONCE });

export async function forgetExports(ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await exports.remove({ _id: command.in([...ids]) });
}
