import type { Input, Output } from '../../../../miniprogram/shared/contract';
import { notFound, refused } from '../../ground/fault';
import { verb, type Context } from '../../ground/table';
import { newAct } from '../../record/parts/decision/new-act';
import { insertDecision } from '../../record/stores/decisions';
import { findEntry } from '../../works/stores/entries';
import { appealInput } from '../parts/inquiry/author';
import { findInquired } from '../parts/inquiry/find';
import { sendAppeal } from '../parts/inquiry/send-appeal';
import { sideOf } from '../parts/inquiry/side';

/** The contact of the entry's unit says where the votes come from; written down like all that an office does. */
async function unionAppeal(
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

export default verb('union.appeal', { actor: 'contact', input: appealInput, run: unionAppeal });
