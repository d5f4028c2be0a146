import * as z from 'zod/mini';
import type { Input, Output } from '../../../../miniprogram/shared/contract';
import { mayDisqualify } from '../../../../miniprogram/shared/works/disqualify';
import { checkReason } from '../../../../miniprogram/shared/campaign/reason';
import { invalid, refused } from '../../ground/fault';
import { verb, type Context } from '../../ground/table';
import { unchanged } from '../parts/entry/change';
import { withSecond } from '../../record/parts/proposal/with-second';
import { assertMayFollow } from '../parts/entry/decide';
import { isPersonSeat } from '../parts/entry/person-seats';
import { entryIn, review } from '../parts/entry/review';

const disqualifyInput = z.strictObject({
  id: z.string().check(z.maxLength(64)),
  revision: z.int().check(z.nonnegative()),
  ground: z.int().check(z.nonnegative()),
  reason: z.string().check(z.maxLength(2000)),
});

/** Takes an entry out of the campaign, in every round: 否则取消参加活动资格. */
async function disqualify(
  context: Context<'organizer'>,
  input: Input<'entry.disqualify'>,
): Promise<Output<'entry.disqualify'>> {
  const { id, revision, ground, reason: typed } = input;
  const decision = mayDisqualify(context.office);
  if (!decision.allowed) throw refused(decision);
  const chosen = context.office.disqualification?.grounds[ground];
  const faults = [...(chosen === undefined ? [noGround] : []), ...checkReason(typed)];
  if (chosen === undefined || faults.length > 0) throw invalid(faults);
  const reason = `${chosen.text}：${typed.trim()}`;
  const found = await entryIn(context, id);
  const wish = {
    ...({ act: 'disqualify', action: 'entry.disqualify', subject: id, revision, input } as const),
    text: `取消《${found.title}》的参加资格`,
    reason,
    check: async () => {
      assertMayFollow(await entryIn(context, id), 'disqualify', revision);
    },
  };
  return withSecond(context, wish, async (signed) => {
    const entry = await review(signed, {
      ...({ id, revision, verb: 'disqualify', reason } as const),
      change: (standing) => ({
        ...unchanged(standing),
        state: 'disqualified',
        // Whoever was disqualified makes no room for another work of the same person.
        fileKeys: [standing._id, ...standing.fileKeys.filter(isPersonSeat)],
      }),
      told: { result: '取消资格', note: reason },
    });
    return { entry };
  });
}

const noGround = {
  path: 'ground',
  reason: '没有选择取消资格的情形。',
  remedy: '请从列出的情形中选择一项。',
};

export default verb('entry.disqualify', {
  actor: 'organizer',
  input: disqualifyInput,
  run: disqualify,
});
