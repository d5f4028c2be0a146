import * as z from 'zod/mini';
import type { Input, Output } from '../../../../miniprogram/shared/contract';
import { refused } from '../../ground/fault';
import { verb, type Context } from '../../ground/table';
import { boardOf, readBoard } from '../parts/award/board';
import { fullLinesOf } from '../parts/award/lines';
import { decideOutcome, overtaken, unchangedOutcome } from '../parts/award/outcome';
import { openStage } from '../parts/award/stage';
import { withSecond } from '../../record/parts/proposal/with-second';

const publishInput = z.strictObject({ revision: z.int().check(z.nonnegative()) });

/** Publishes who won what: from now on everybody sees it, and it no longer changes. */
async function publish(
  context: Context<'organizer'>,
  input: Input<'results.publish'>,
): Promise<Output<'results.publish'>> {
  const { revision } = input;
  const { campaign, now } = context;
  const stage = await openStage(context);
  const { outcome } = stage;
  const published = stage.places.flatMap((place) => fullLinesOf(stage, place));
  const check = () => {
    if (outcome.revision !== revision) throw overtaken(null);
    const [refusal] = boardOf(context, stage, []).refusals;
    if (refusal !== undefined) throw refused(refusal);
  };
  const proposed = {
    ...({
      act: 'publish',
      action: 'results.publish',
      subject: campaign.id,
      revision,
      input,
    } as const),
    text: `公布获奖结果，共 ${String(published.length)} 个获奖名额`,
    reason: null,
    check,
  };
  const wish = {
    verb: 'announce' as const,
    title: campaign.title,
    wish: 'announce',
    reason: null,
    before: { state: outcome.state },
    after: { state: 'published', winners: published.length },
  };
  await withSecond(context, proposed, (signed) =>
    decideOutcome(signed, outcome, revision, wish, () => {
      check();
      return {
        ...unchangedOutcome(outcome),
        state: 'published',
        publishedAt: now,
        published,
        withdrawn: null,
      };
    }),
  );
  return { board: await readBoard(context) };
}

export default verb('results.publish', { actor: 'organizer', input: publishInput, run: publish });
