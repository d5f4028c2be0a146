import type { Context } from '../../../ground/table';
import type { Entry } from '../../stores/entries';
import { authorOf } from './author';
import { unchanged } from './change';
import { decideOnEntry } from './decide';

/** Decides that an entry is withdrawn. @throws ActionFault CONFLICT when somebody decided otherwise before. */
export async function takeBack(
  context: Pick<Context<'citizen'>, 'actor' | 'now' | 'campaign'>,
  entry: Entry,
  { revision, reason }: { revision: number; reason: string },
): Promise<Entry> {
  const { entry: after } = await decideOnEntry(authorOf(context), entry, {
    verb: 'withdraw',
    revision,
    reason,
    change: { ...unchanged(entry), state: 'withdrawn', fileKeys: [entry._id] },
    round: null,
  });
  return after;
}
