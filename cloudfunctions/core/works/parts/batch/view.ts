import type { BatchWork } from '../../../../../miniprogram/shared/contract';
import { maskName } from '../../../../../miniprogram/shared/people/mask';
import type { Entry } from '../../stores/entries';
import type { EntryForm } from '../../stores/entry-forms';
import type { Piece } from '../../stores/pieces';
import { coverOf } from '../piece/cover';
import { pieceView } from '../piece/view';

/** A work as the contacts of the unit that sent it in see it. */
export const batchWorkOf = (
  entry: Entry,
  pieces: readonly Piece[],
  form: EntryForm | undefined,
): BatchWork => ({
  entry: entry._id,
  title: entry.title,
  author: maskName(form?.answers['name'] ?? ''),
  theme: entry.theme,
  kind: entry.kind,
  form: entry.form,
  state: entry.state,
  preview: coverOf(pieces).preview,
  pieces: pieces.map(pieceView),
  submittedAt: entry.submittedAt,
  number: entry.number,
  history: entry.history,
});
