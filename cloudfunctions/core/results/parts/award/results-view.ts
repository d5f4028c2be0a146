import type { ResultsView, WinnerCard } from '../../../../../miniprogram/shared/contract';
import type { Context } from '../../../ground/table';
import type { Outcome, PublishedLine } from '../../stores/outcomes';
import { groupName } from './lines';
import { standingLines } from '../results/standing';

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
    form: line.form,
    preview: line.preview,
    pieces: line.pieces,
    excerpt: line.excerpt,
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
