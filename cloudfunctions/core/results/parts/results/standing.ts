import type { Outcome, PublishedLine } from '../../stores/outcomes';
import { entriesById } from '../../../works/parts/entry/by-id';
import { hasStanding } from '../../../works/parts/entry/standing';

/** The published winners that are still in good standing: whoever was disqualified since is struck. */
export async function standingLines({ state, published }: Outcome): Promise<PublishedLine[]> {
  if (state !== 'published') return [];
  const entries = await entriesById(published.flatMap(({ entry }) => entry ?? []));
  return published.filter(({ entry: id }) => {
    const entry = id === null ? undefined : entries.get(id);
    return id === null || (entry !== undefined && hasStanding(entry));
  });
}
