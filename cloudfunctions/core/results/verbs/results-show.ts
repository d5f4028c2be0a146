import * as z from 'zod/mini';
import type { Output, ResultsView, WinnerCard } from '../../../../miniprogram/shared/contract';
import { firstRefusal } from '../../../../miniprogram/shared/decision';
import { isAnnounced, isNotWithdrawn } from '../../../../miniprogram/shared/results/announce';
import { verb, type Context } from '../../ground/table';
import type { Outcome, PublishedLine } from '../stores/outcomes';
import { groupName } from '../parts/award/lines';
import { readOutcome } from '../parts/award/outcome';
import { standingLines } from '../parts/results/standing';

const resultsInput = z.strictObject({});

/** The winners, for everybody; before publication and after a withdrawal, why there is nothing to see. */
export async function results(context: Context<'citizen'>): Promise<Output<'results.show'>> {
  const { campaign, now } = context;
  const outcome = await readOutcome(campaign.id);
  const decision = firstRefusal(
    () => isNotWithdrawn(campaign, outcome.withdrawn),
    () => isAnnounced(campaign, outcome.state === 'published', now),
  );
  if (!decision.allowed) return { results: null, refusal: decision };
  return { results: await resultsOf(context, outcome), refusal: null };
}

/** Published results as everybody may see them. */
export async function resultsOf(
  { campaign, office }: Pick<Context, 'campaign' | 'office'>,
  outcome: Outcome,
): Promise<ResultsView> {
  const lines = await standingLines(outcome);
  const card = (line: PublishedLine): WinnerCard => ({
    entry: line.entry,
    number: line.number,
    title: line.title,
    unit: line.unitName,
    theme: line.of,
    themeName: groupName(campaign, line.of),
    kind: line.kind,
    preview: line.preview,
    media: line.media,
    mediaType: line.mediaType,
    width: line.width,
    height: line.height,
  });
  return {
    publishedAt: outcome.publishedAt ?? 0,
    awards: office.awards
      .map(({ id, name, per, gives, source }) => ({
        id,
        name,
        per,
        gives,
        source,
        winners: lines.filter(({ award }) => award === id).map(card),
      }))
      .filter(({ winners }) => winners.length > 0),
  };
}

export default verb('results.show', { actor: 'citizen', input: resultsInput, run: results });
