import * as z from 'zod/mini';
import type { Input, Output } from '../../../../miniprogram/shared/contract';
import { cursorInput, decodeCursor } from '../../ground/cursor';
import { momentCursor, PAGE_READ, pageOf } from '../../ground/page';
import { verb, type Context } from '../../ground/table';
import { readingsIn } from '../stores/readings';
import { readingLine } from '../parts/reading/line';

const readingListInput = z.strictObject({ cursor: cursorInput });

/** Who in office has read whose personal data in full, newest first. */
async function readingList(
  { campaign }: Context<'organizer'>,
  { cursor }: Input<'reading.list'>,
): Promise<Output<'reading.list'>> {
  const after = decodeCursor(momentCursor, cursor);
  const rows = await readingsIn(campaign.id, after, PAGE_READ);
  return pageOf(rows, readingLine, ({ at, _id }) => ({ at, id: _id }));
}

export default verb('reading.list', {
  actor: 'organizer',
  input: readingListInput,
  run: readingList,
});
