import { submissionInput } from '../parts/entry/submission-input';
import type { Input, Output } from '../../../../miniprogram/shared/contract';
import { mayBeUploader } from '../../../../miniprogram/shared/works/uploader';
import { maySubmit } from '../../../../miniprogram/shared/works/submission';
import { refused } from '../../ground/fault';
import { verb, type Context } from '../../ground/table';
import { formsOf } from '../stores/entry-forms';
import { takeIn } from '../parts/entry/take-in';
import { levelOf } from '../../people/parts/contact/level';
import { batchWorkOf } from '../parts/batch/view';
import { piecesOfOne } from '../parts/piece/of-entries';

/** Takes in a work that a contact uploads for a named author; it belongs to the contact's unit. */
async function batchSubmit(
  context: Context<'contact'>,
  input: Input<'batch.submit'>,
): Promise<Output<'batch.submit'>> {
  const { actor, campaign, now } = context;
  const { openid, unit, acts } = actor;
  const may = mayBeUploader({ level: levelOf(context), acts });
  if (!may.allowed) throw refused(may);
  const entry = await takeIn(
    context,
    {
      openid,
      channel: 'unit',
      level: unit.level,
      uploadedFor: unit.id,
      fileOwner: `unit:${unit.id}`,
      may: () => maySubmit(campaign, now),
      belongsTo: () => Promise.resolve(unit),
    },
    input,
  );
  const [pieces, [form]] = await Promise.all([piecesOfOne(entry), formsOf([entry._id])]);
  return { work: batchWorkOf(entry, pieces, form) };
}

export default verb('batch.submit', { actor: 'contact', input: submissionInput, run: batchSubmit });
