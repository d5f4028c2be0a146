import * as z from 'zod/mini';
import { tidyText } from '../../../../miniprogram/shared/campaign/text';
import type { Input, Output } from '../../../../miniprogram/shared/contract';
import { checkOpinion } from '../../../../miniprogram/shared/steps/screening';
import { invalid } from '../../ground/fault';
import { verb, type Context } from '../../ground/table';
import { keepAnswer, openAnswer } from '../parts/screening/answer';
import { screenedWorkOf, screeningDesk } from '../parts/screening/reviewer';

const id = z.string().check(z.maxLength(64));

const screeningAnswerInput = z.strictObject({
  judging: id,
  work: id,
  revision: z.int().check(z.nonnegative()),
  passes: z.boolean(),
  opinion: z.string().check(z.maxLength(5000)),
});

/** Passes a work or does not, with an opinion; it may be changed while the round is open. */
async function screeningAnswer(
  context: Context<'judge'>,
  { revision, passes, opinion, ...wish }: Input<'screening.answer'>,
): Promise<Output<'screening.answer'>> {
  const { reviewing, one } = await openAnswer(context, { ...wish, revision });
  const { screening, given } = reviewing;
  const faults = checkOpinion(screening.screening, passes, opinion);
  if (faults.length > 0) throw invalid(faults);
  const seat = await keepAnswer(context, one, revision, {
    state: passes ? 'passed' : 'failed',
    opinion: tidyText(opinion),
    reason: null,
  });
  const now = { ...one, seat };
  const after = given.map((other) => (other === one ? now : other));
  return {
    work: screenedWorkOf(screening, now, given.indexOf(one) + 1),
    desk: screeningDesk(context.campaign, { ...reviewing, given: after }, context.now),
  };
}

export default verb('screening.answer', {
  actor: 'judge',
  input: screeningAnswerInput,
  run: screeningAnswer,
});
