import * as z from 'zod/mini';
import { tidyText } from '../../../../miniprogram/shared/campaign/text';
import type { Input, Output } from '../../../../miniprogram/shared/contract';
import { checkReason } from '../../../../miniprogram/shared/campaign/reason';
import { invalid } from '../../ground/fault';
import { verb, type Context } from '../../ground/table';
import { keepAnswer, openAnswer } from '../parts/screening/answer';
import { screeningDesk } from '../parts/screening/reviewer';

const id = z.string().check(z.maxLength(64));

const screeningDeclineInput = z.strictObject({
  judging: id,
  work: id,
  revision: z.int().check(z.nonnegative()),
  reason: z.string().check(z.maxLength(2000)),
});

/** 回避: the reviewer leaves the place to somebody else, with a reason; what was said before no longer counts. */
async function screeningDecline(
  context: Context<'judge'>,
  { revision, reason, ...wish }: Input<'screening.decline'>,
): Promise<Output<'screening.decline'>> {
  const { reviewing, one } = await openAnswer(context, { ...wish, revision });
  const faults = checkReason(reason);
  if (faults.length > 0) throw invalid(faults);
  const seat = await keepAnswer(context, one, revision, {
    state: 'declined',
    opinion: '',
    reason: tidyText(reason),
  });
  const given = reviewing.given.filter((other) => other !== one);
  const gone = [...reviewing.gone, { ...one, seat }];
  return {
    desk: screeningDesk(context.campaign, { ...reviewing, given, gone }, context.now),
  };
}

export default verb('screening.decline', {
  actor: 'judge',
  input: screeningDeclineInput,
  run: screeningDecline,
});
