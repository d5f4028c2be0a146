import { findOutcome } from '../../stores/outcomes';

/** When the results that stand were published, ms; null while none are. */
export async function publishedSince(campaign: string): Promise<number | null> {
  const { state, publishedAt } = await findOutcome(campaign);
  return state === 'published' ? publishedAt : null;
}
