import type { CampaignView } from '../../../../../miniprogram/shared/campaign/view';
import type { CheckView, MyEntry } from '../../../../../miniprogram/shared/contract';
import type { Refusal } from '../../../../../miniprogram/shared/decision';
import { mayWithdrawEntry } from '../../../../../miniprogram/shared/works/withdraw';
import type { Entry } from '../../stores/entries';
import { inspectionView } from '../inspection/view';

const UNSHOWN = { votes: null, held: 0, voided: 0, inquired: false };

/** What belongs to an entry and is kept elsewhere. */
interface Besides {
  /** Of the latest round that shows it. */
  shown?: Pick<MyEntry, 'votes' | 'held' | 'voided' | 'inquired'> | undefined;
  standings?: MyEntry['standings'] | undefined;
  checks?: CheckView[] | undefined;
  /** When the results that stand were published, ms; null while none are. */
  publishedAt: number | null;
}

/** An entry as its author reads it. */
export const myEntryOf = (
  campaign: CampaignView,
  entry: Entry,
  { shown = UNSHOWN, standings = [], checks = [], publishedAt }: Besides,
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
  withdrawal: withdrawalOf(campaign, entry, publishedAt),
  history: entry.history,
  standings,
});

function withdrawalOf(
  campaign: CampaignView,
  { state }: Entry,
  publishedAt: number | null,
): Refusal | null {
  const may = mayWithdrawEntry(campaign, state, publishedAt);
  return may.allowed ? null : may;
}
