import type { CampaignView } from '../../../../../miniprogram/shared/campaign/view';
import type { CheckView, MyEntry } from '../../../../../miniprogram/shared/contract';
import type { Refusal } from '../../../../../miniprogram/shared/decision';
import { mayWithdrawEntry } from '../../../../../miniprogram/shared/works/withdraw';
import type { Entry } from '../../stores/entries';
import type { Piece } from '../../stores/pieces';
import { inspectionOf } from '../inspection/fold';
import { inspectionView } from '../inspection/view';
import { coverOf } from '../piece/cover';
import { pieceView } from '../piece/view';

const UNSHOWN = { votes: null, held: 0, voided: 0, inquired: false };

/** What belongs to an entry and is kept elsewhere. */
interface Besides {
  pieces: readonly Piece[];
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
  { pieces, shown = UNSHOWN, standings = [], checks = [], publishedAt }: Besides,
): MyEntry => ({
  id: entry._id,
  title: entry.title,
  theme: entry.theme,
  kind: entry.kind,
  form: entry.form,
  state: entry.state,
  submittedAt: entry.submittedAt,
  preview: coverOf(pieces).preview,
  pieces: pieces.map(pieceView),
  number: entry.number,
  edition: entry.edition,
  votes: shown.votes,
  held: shown.held,
  voided: shown.voided,
  inquired: shown.inquired,
  inspection: inspectionView(inspectionOf(pieces)),
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
