import { roundsAllowing } from '../shared/campaign/rounds';
import type { CampaignView } from '../shared/campaign/view';
import { ENTRY_STATE_LABELS, type EntryState } from '../shared/vocabulary';

const publishes = (campaign: CampaignView): boolean =>
  roundsAllowing(campaign, 'publish').length > 0;

/** What a state of a work is called: where nothing is published, no work waits to be. */
export const stateWords = (state: EntryState, campaign: CampaignView): string =>
  state === 'accepted' && !publishes(campaign) ? '审核通过' : ENTRY_STATE_LABELS[state];

/**
 * What comes next for a work, where the campaign goes another way than publishing and voting.
 * @param by who looks first at it; null where the organizer does.
 * @returns null where nothing differs.
 */
export function nextElsewhere(
  state: EntryState,
  campaign: CampaignView,
  by: string | null,
): string | null {
  if (state === 'submitted') return by === null ? null : `等待${by}初审，结果会显示在这里`;
  return state === 'accepted' && !publishes(campaign) ? '等待评审' : null;
}
