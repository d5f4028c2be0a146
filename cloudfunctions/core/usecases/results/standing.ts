import type { Outcome, PublishedLine } from '../../stores/outcomes';
import { entriesById } from '../judging/pool';

/** The published winners that are still in good standing: whoever was disqualified since is struck. */
export async function standingLines({ state, published }: Outcome): Promise<PublishedLine[]> {
  if (state !== 'published') return [];
  const entries = await entriesById(published.flatMap(({ entry }) => entry ?? []));
  return published.filter(
    ({ entry }) => entry === null || entries.get(entry)?.state === 'published',
  );
}
