import type { CampaignView } from '../../../../miniprogram/shared/campaign';
import type { QueueItem } from '../../../../miniprogram/shared/contract';
import type { Entry } from '../../stores/entries';
import type { EntryForm } from '../../stores/entry-forms';

/** An entry as the organizer reviews it, with all that its author has filled in. */
export const queueItemOf = (
  campaign: CampaignView,
  entry: Entry,
  form: EntryForm | undefined,
): QueueItem => ({
  id: entry._id,
  title: entry.title,
  intro: entry.intro,
  theme: entry.theme,
  kind: entry.kind,
  state: entry.state,
  submittedAt: entry.submittedAt,
  media: entry.media,
  number: entry.number,
  edition: entry.edition,
  belongsTo: entry.belongsTo,
  channel: entry.channel,
  answers: campaign.form.map(({ id, label }) => ({
    field: id,
    label,
    value: form?.answers[id] ?? '',
  })),
  history: entry.history,
  revision: entry.revision,
});
