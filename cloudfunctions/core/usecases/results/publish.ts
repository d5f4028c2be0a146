import * as z from 'zod/mini';
import type { Input, Output } from '../../../../miniprogram/shared/contract';
import { refused } from '../../runtime/fault';
import type { Context } from '../../runtime/table';
import { boardOf, readBoard } from '../award/board';
import { fullLinesOf } from '../award/lines';
import { decideOutcome, unchangedOutcome } from '../award/outcome';
import { openStage } from '../award/stage';

export const publishInput = z.strictObject({ revision: z.int().check(z.nonnegative()) });

/** Publishes who won what: from now on everybody sees it, and it no longer changes. */
export async function publish(
  context: Context<'organizer'>,
  { revision }: Input<'results.publish'>,
): Promise<Output<'results.publish'>> {
  const { campaign, now } = context;
  const stage = await openStage(context);
  const { outcome } = stage;
  const published = stage.places.flatMap((place) => fullLinesOf(stage, place));
  const wish = {
    verb: 'announce' as const,
    title: campaign.title,
    wish: 'announce',
    reason: null,
    before: { state: outcome.state },
    after: { state: 'published', winners: published.length },
  };
  await decideOutcome(context, outcome, revision, wish, () => {
    const [refusal] = boardOf(context, stage, []).refusals;
    if (refusal !== undefined) throw refused(refusal);
    return {
      ...unchangedOutcome(outcome),
      state: 'published',
      publishedAt: now,
      published,
      withdrawn: null,
    };
  });
  return { board: await readBoard(context) };
}
