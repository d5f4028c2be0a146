import type { Campaign } from '../abilities';
import { officeOf, ruleBook, viewOf } from '../campaign-view';
import type { CampaignId } from './registry';
import { CAMPAIGN_FILES, DEFAULT_CAMPAIGN } from './registry';

export type { Campaign } from '../abilities';
export { officeOf, ruleBook, viewOf };

/**
 * A campaign by its id. The files are checked when the product is built (`npm run campaign`), so that
 * a function does not carry the schema.
 * @param id name of a campaign file.
 * @throws Error naming the known ids.
 */
export function campaignById(id: string): Campaign {
  const known = Object.keys(CAMPAIGN_FILES);
  if (!known.includes(id)) {
    throw new Error(`No campaign "${id}"; CAMPAIGN may be one of: ${known.join(', ')}`);
  }
  return CAMPAIGN_FILES[id as CampaignId];
}

/** The campaign of this deployment. */
export const campaign: Campaign = campaignById(process.env['CAMPAIGN'] ?? DEFAULT_CAMPAIGN);

/** What rules and phones know of it. */
export const campaignView = viewOf(campaign);

/** What people in office need of it besides. */
export const officeView = officeOf(campaign);
