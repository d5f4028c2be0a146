import { viewOf } from '../../../cloudfunctions/core/campaign-view';
import { CAMPAIGN_FILES } from '../../../cloudfunctions/core/campaigns/registry';
import type { Calendar } from '../../../simulator/serve';

const MINUTE_MS = 60_000;

/** The rounds of every campaign, each at its first minute: what the panel beside the phone jumps to. */
export const CALENDARS: Calendar[] = Object.values(CAMPAIGN_FILES)
  .map(viewOf)
  .map(({ id, title, rounds }) => ({
    name: title,
    moments: rounds.map(({ name, opensAt }) => ({ name, at: opensAt + MINUTE_MS })),
    path: `pages/home/home?campaign=${id}`,
  }));
