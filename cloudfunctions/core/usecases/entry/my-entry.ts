import type { MyEntry } from '../../../../miniprogram/shared/contract';
import type { Entry } from '../../stores/entries';

/** An entry as its author reads it; `votes` are of the latest round that shows it, null when none does. */
export const myEntryOf = (
  entry: Entry,
  { votes, held }: Pick<MyEntry, 'votes' | 'held'> = { votes: null, held: 0 },
  standings: MyEntry['standings'] = [],
): MyEntry => ({
  id: entry._id,
  title: entry.title,
  theme: entry.theme,
  kind: entry.kind,
  state: entry.state,
  submittedAt: entry.submittedAt,
  preview: entry.media.preview,
  number: entry.number,
  edition: entry.edition,
  votes,
  held,
  history: entry.history,
  standings,
});
