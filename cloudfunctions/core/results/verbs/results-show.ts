import * as z from 'zod/mini';
import type { Output } from '../../../../miniprogram/shared/contract';
import { firstRefusal } from '../../../../miniprogram/shared/decision';
import { isAnnounced, isNotWithdrawn } from '../../../../miniprogram/shared/results/announce';
import { verb, type Context } from '../../ground/table';
import { readOutcome } from '../parts/award/outcome';
import { resultsOf } from '../parts/award/results-view';

const resultsInput = z.strictObject({});

/** The winners, for everybody; before publication and after a withdrawal, why there is nothing to see. */
export async function results(context: Context<'citizen'>): Promise<Output<'results.show'>> {
  const { campaign, now } = context;
  const outcome = await readOutcome(context);
  const decision = firstRefusal(
    () => isNotWithdrawn(campaign, outcome.withdrawn),
    () => isAnnounced(campaign, outcome.state === 'published', now),
  );
  if (!decision.allowed) return { results: null, refusal: decision };
  return { results: await resultsOf(context, outcome), refusal: null };
}

export default verb('results.show', { actor: 'citizen', input: resultsInput, run: results });
