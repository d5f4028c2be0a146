import type { CheckView, MyEntry } from '../../../../miniprogram/shared/contract';
import type { Entry } from '../../stores/entries';
import { inspectionView } from '../inspection/view';

const UNSHOWN = { votes: null, held: 0, voided: 0, inquired: false };

/** An entry as its author reads it; `votes` are of the latest round that shows it, null when none does. */
export const myEntryOf = (
  entry: Entry,
  shown: Pick<MyEntry, 'votes' | 'held' | 'voided' | 'inquired'> = UNSHOWN,
  standings: MyEntry['standings'] = [],
  checks: CheckView[] = [],
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
  votes: shown.votes,
  held: shown.held,
  voided: shown.voided,
  inquired: shown.inquired,
  inspection: inspectionView(entry.inspection),
  checks,
  revision: entry.revision,
  withdrawal: null,
  history: entry.history,
  standings,
});
