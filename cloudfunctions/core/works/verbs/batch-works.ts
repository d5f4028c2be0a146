import * as z from 'zod/mini';
import type { Input, Output } from '../../../../miniprogram/shared/contract';
import { cursorInput, decodeCursor } from '../../ground/cursor';
import { momentCursor, PAGE_READ, pageOf } from '../../ground/page';
import { verb, type Context } from '../../ground/table';
import { uploadedFor } from '../stores/entries';
import { formsOf } from '../stores/entry-forms';
import { settle } from '../parts/entry/settle';
import { batchWorkOf } from '../parts/batch/view';
import { piecesOf } from '../parts/piece/of-entries';

const batchWorksInput = z.strictObject({ cursor: cursorInput });

/** What the contacts of the unit have sent in, newest first. */
async function batchWorks(
  { actor, campaign }: Context<'contact'>,
  { cursor }: Input<'batch.works'>,
): Promise<Output<'batch.works'>> {
  const after = decodeCursor(momentCursor, cursor);
  const rows = await uploadedFor(campaign.id, actor.unit.id, after, PAGE_READ);
  const [settled, pieces, forms] = await Promise.all([
    settle(rows),
    piecesOf(rows),
    formsOf(rows.map(({ _id }) => _id)),
  ]);
  const byEntry = new Map(forms.map((form) => [form._id, form]));
  return pageOf(
    settled,
    (entry) => batchWorkOf(entry, pieces.get(entry._id) ?? [], byEntry.get(entry._id)),
    ({ submittedAt, _id }) => ({ at: submittedAt, id: _id }),
  );
}

export default verb('batch.works', { actor: 'contact', input: batchWorksInput, run: batchWorks });
