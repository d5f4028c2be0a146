import type { EntryState } from '../../../../miniprogram/shared/vocabulary';
import { everyEntryIn, type Entry } from '../../works/stores/entries';

/** Every entry of a campaign that is in one of some states, first uploaded first. */
export async function everyEntry(
  campaign: string,
  states: readonly EntryState[],
): Promise<Entry[]> {
  const byState = await Promise.all(states.map((state) => everyEntryIn(campaign, state)));
  return byState.flat().sort((one, other) => one.submittedAt - other.submittedAt);
}
