import type { Input, Output } from '../../../../miniprogram/shared/contract';
import { maySubmitAlone } from '../../../../miniprogram/shared/works/submission';
import { verb, type Context } from '../../ground/table';
import { findUnitByName, unitRefOf } from '../../people/stores/units';
import { myEntryNow } from '../parts/entry/my-entries';
import { submissionInput } from '../parts/entry/submission-input';
import { takeIn } from '../parts/entry/take-in';

/** Takes in an author's own work. It belongs to the unit that was typed, when that is on the organizer's list. */
async function submit(
  context: Context<'citizen'>,
  input: Input<'entry.submit'>,
): Promise<Output<'entry.submit'>> {
  const { actor, campaign, now } = context;
  const { openid } = actor;
  const entry = await takeIn(
    context,
    {
      openid,
      channel: 'author',
      level: null,
      uploadedFor: null,
      fileOwner: openid,
      may: () => maySubmitAlone(campaign, now),
      belongsTo: async ({ unit: typed = '' }) => {
        const unit = await findUnitByName(campaign.id, typed);
        return unit === null ? null : unitRefOf(unit);
      },
    },
    input,
  );
  return { entry: await myEntryNow(context, entry) };
}

export default verb('entry.submit', { actor: 'citizen', input: submissionInput, run: submit });
