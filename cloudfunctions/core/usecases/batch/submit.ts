import type { Input, Output } from '../../../../miniprogram/shared/contract';
import { mayUploadForOthers } from '../../../../miniprogram/shared/rules/contact';
import type { Context } from '../../runtime/table';
import { formsOf } from '../../stores/entry-forms';
import { takeIn } from '../entry/take-in';
import { levelOf } from '../recommendation/place';
import { batchWorkOf } from './view';

/** Takes in a work that a contact uploads for a named author; it belongs to the contact's unit. */
export async function batchSubmit(
  context: Context<'contact'>,
  input: Input<'batch.submit'>,
): Promise<Output<'batch.submit'>> {
  const { actor, campaign, now } = context;
  const { openid, unit, acts } = actor;
  const entry = await takeIn(
    context,
    {
      openid,
      channel: 'unit',
      uploadedFor: unit.id,
      fileOwner: `unit:${unit.id}`,
      may: () => mayUploadForOthers(campaign, { level: levelOf(context), acts }, now),
      belongsTo: () => Promise.resolve(unit),
    },
    input,
  );
  const [form] = await formsOf([entry._id]);
  return { work: batchWorkOf(entry, form) };
}
