import { fieldsFor } from '../../../../../miniprogram/shared/campaign/fields';
import { kindIn } from '../../../../../miniprogram/shared/campaign/kinds';
import type { CampaignView } from '../../../../../miniprogram/shared/campaign/view';
import type { CheckView, QueueItem } from '../../../../../miniprogram/shared/contract';
import type { Entry } from '../../stores/entries';
import { formsOf, type EntryForm } from '../../stores/entry-forms';
import { openReports } from '../../stores/reports';
import { checksOf } from '../../../files/parts/check/of-subjects';
import { entrySubject } from '../checked/entry';
import type { Piece } from '../../stores/pieces';
import { inspectionOf } from '../inspection/fold';
import { inspectionView } from '../inspection/view';
import { pieceView } from '../piece/view';
import { piecesOf } from '../piece/of-entries';
import { sendersOf, wayOf } from './way';
import { maskedAnswers } from '../../../people/parts/disclosure/answer-lines';

/** What belongs to an entry and is kept elsewhere. */
interface Besides {
  pieces: readonly Piece[];
  form: EntryForm | undefined;
  checks: CheckView[];
  reports: number;
  /** Name of the unit that sent it in. */
  sentBy: string | null;
}

const queueItemOf = (
  campaign: CampaignView,
  entry: Entry,
  { pieces, form, checks, reports, sentBy }: Besides,
): QueueItem => ({
  id: entry._id,
  title: entry.title,
  intro: entry.intro,
  theme: entry.theme,
  kind: entry.kind,
  form: entry.form,
  state: entry.state,
  submittedAt: entry.submittedAt,
  pieces: pieces.map(pieceView),
  number: entry.number,
  edition: entry.edition,
  belongsTo: entry.belongsTo,
  channel: entry.channel,
  way: wayOf(campaign, entry)?.id ?? '',
  sentBy,
  answers: maskedAnswers(fieldsFor(campaign, entry.channel), form?.answers),
  inspection: inspectionView(inspectionOf(pieces)),
  checks,
  flags: entry.flags,
  confirm: entry.confirm,
  declared: entry.declared,
  lengthClass: className(campaign, entry),
  lookalikes: inspectionOf(pieces).lookalikes,
  reports,
  history: entry.history,
  revision: entry.revision,
});

const className = (campaign: CampaignView, { kind, lengthClass }: Entry): string | null =>
  kindIn(campaign, kind)?.classes.find(({ id }) => id === lengthClass)?.name ?? null;

/**
 * Entries as the organizer reviews them, in their order: with what their authors have filled in (personal answers masked), how their
 * checks stand and how many reports are open.
 * @param entries at most 100.
 */
export async function queueItemsOf(
  campaign: CampaignView,
  entries: readonly Entry[],
): Promise<QueueItem[]> {
  const ids = entries.map(({ _id }) => _id);
  const [pieces, forms, checks, reports, senders] = await Promise.all([
    piecesOf(entries),
    formsOf(ids),
    checksOf(ids.map(entrySubject)),
    openReports(campaign.id, ids),
    sendersOf(campaign.id, entries),
  ]);
  const byEntry = new Map(forms.map((form) => [form._id, form]));
  return entries.map((entry) =>
    queueItemOf(campaign, entry, {
      pieces: pieces.get(entry._id) ?? [],
      form: byEntry.get(entry._id),
      checks: checks.get(entrySubject(entry._id)) ?? [],
      reports: reports.get(entry._id) ?? 0,
      sentBy: senders.get(entry.uploadedFor ?? '') ?? null,
    }),
  );
}

/** The same for one entry. */
export async function queueItemFor(campaign: CampaignView, entry: Entry): Promise<QueueItem> {
  const [item] = await queueItemsOf(campaign, [entry]);
  if (item === undefined) throw new Error('An entry has no view');
  return item;
}
