import type { BatchWork } from '../../../../../miniprogram/shared/contract';
import { maskName } from '../../../../../miniprogram/shared/people/mask';
import type { Entry } from '../../stores/entries';
import type { EntryForm } from '../../stores/entry-forms';

/** A work as the contacts of the unit that sent it in see it. */
export const batchWorkOf = (entry: Entry, form: EntryForm | undefined): BatchWork => ({
  entry: entry._id,
  title: entry.title,
  author: maskName(form?.answers['name'] ?? ''),
  theme: entry.theme,
  kind: entry.kind,
  state: entry.state,
  preview: entry.media.preview,
  submittedAt: entry.submittedAt,
  number: entry.number,
  history: entry.history,
});
