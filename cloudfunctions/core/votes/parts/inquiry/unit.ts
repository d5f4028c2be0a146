import * as z from 'zod/mini';
import type { Input, Output } from '../../../../../miniprogram/shared/contract';
import { mayAppealFor } from '../../../../../miniprogram/shared/votes/inquiry';
import { cursorInput, decodeCursor } from '../../../ground/cursor';
import { notFound, refused } from '../../../ground/fault';
import { momentCursor, PAGE_READ, pageOf } from '../../../ground/page';
import type { Context } from '../../../ground/table';
import { insertDecision } from '../../../record/stores/decisions';
import { findEntry } from '../../../works/stores/entries';
import { heldOfUnit } from '../../stores/exhibits-held';
import { newAct } from '../../../record/parts/decision/new-act';
import { levelOf } from '../../../steps/parts/recommendation/place';
import { findInquired } from './find';
import { ownInquiry, type Side } from './own';
import { readInquiries } from './read';
import { sendAppeal } from './send-appeal';
import { inquiryAppealInput } from './author';

export const unionInquiriesInput = z.strictObject({ cursor: cursorInput });
export const unionAppealInput = inquiryAppealInput;

const sideOf = (context: Context<'contact'>): Side => ({
  from: 'contact',
  may: mayAppealFor(levelOf(context), context.actor.acts),
});

/** What was set apart of the votes for the unit's entries, the newest first. */
export async function unionInquiries(
  context: Context<'contact'>,
  { cursor }: Input<'union.inquiries'>,
): Promise<Output<'union.inquiries'>> {
  const { actor, campaign } = context;
  const after = decodeCursor(momentCursor, cursor);
  const rows = await heldOfUnit(campaign.id, actor.unit.id, after, PAGE_READ);
  const { items, next } = pageOf(
    rows,
    (exhibit) => exhibit,
    ({ heldAt = 0, _id }) => ({ at: heldAt, id: _id }),
  );
  const side = sideOf(context);
  const found = await readInquiries(items);
  return { items: found.map((inquiry) => ownInquiry(context, inquiry, side)), next };
}

/** The contact of the entry's unit says where the votes come from; written down like all that an office does. */
export async function unionAppeal(
  context: Context<'contact'>,
  { round, entry: id, text }: Input<'union.appeal'>,
): Promise<Output<'union.appeal'>> {
  const { actor, campaign } = context;
  const side = sideOf(context);
  if (!side.may.allowed) throw refused(side.may);
  const entry = await findEntry(id);
  // An entry of another unit is none to this one.
  if (entry?.campaign !== campaign.id || entry.belongsTo?.id !== actor.unit.id)
    throw notFound('这件作品');
  const exhibit = await findInquired(context, { round, entry: id });
  const { appeal, inquiry } = await sendAppeal(context, exhibit, side, text);
  await insertDecision(
    newAct(
      {
        campaign: campaign.id,
        actor: actor.openid,
        actorName: actor.name,
        actorRole: 'contact',
        at: appeal.at,
      },
      {
        subject: `appeal:${appeal._id}`,
        revision: 1,
        title: exhibit.title,
        verb: 'appeal',
        reason: appeal.text,
        before: {},
        after: { unit: actor.unit.name, number: exhibit.number },
      },
    ),
  );
  return { inquiry };
}
