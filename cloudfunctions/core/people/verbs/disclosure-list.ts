import * as z from 'zod/mini';
import type { Input, Output } from '../../../../miniprogram/shared/contract';
import { cursorInput, decodeCursor } from '../../ground/cursor';
import { momentCursor, PAGE_READ, pageOf } from '../../ground/page';
import { verb, type Context } from '../../ground/table';
import { disclosuresIn } from '../stores/disclosures';
import { disclosureLine } from '../parts/disclosure/line';

const disclosureListInput = z.strictObject({ cursor: cursorInput });

/** Who in office has read whose personal data in full, newest first. */
async function disclosureList(
  { campaign }: Context<'organizer'>,
  { cursor }: Input<'disclosure.list'>,
): Promise<Output<'disclosure.list'>> {
  const after = decodeCursor(momentCursor, cursor);
  const rows = await disclosuresIn(campaign.id, after, PAGE_READ);
  return pageOf(rows, disclosureLine, ({ at, _id }) => ({ at, id: _id }));
}

export default verb('disclosure.list', {
  actor: 'organizer',
  input: disclosureListInput,
  run: disclosureList,
});
