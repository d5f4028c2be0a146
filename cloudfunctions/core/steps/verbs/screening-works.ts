import * as z from 'zod/mini';
import type { Input, Output } from '../../../../miniprogram/shared/contract';
import { maySit } from '../../../../miniprogram/shared/steps/panel';
import { refused } from '../../ground/fault';
import { verb, type Context } from '../../ground/table';
import { findScreening } from '../parts/step/find';
import { openReviewing, screenedWorkOf, screeningDesk } from '../parts/screening/reviewer';

const screeningWorksInput = z.strictObject({ judging: z.string().check(z.maxLength(64)) });

/** The works that a reviewer was given, in the reviewer's own order, with what the reviewer has said so far. */
async function screeningWorks(
  context: Context<'judge'>,
  { judging }: Input<'screening.works'>,
): Promise<Output<'screening.works'>> {
  const screening = findScreening(context, judging);
  const reviewing = await openReviewing(context, screening);
  const sits = maySit(screening, reviewing.sits);
  if (!sits.allowed) throw refused(sits);
  return {
    works: reviewing.given.map((one, index) => screenedWorkOf(screening, one, index + 1)),
    desk: screeningDesk(context.campaign, reviewing, context.now),
  };
}

export default verb('screening.works', {
  actor: 'judge',
  input: screeningWorksInput,
  run: screeningWorks,
});
