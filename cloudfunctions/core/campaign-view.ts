import type { OfficeView } from '../../miniprogram/shared/campaign/office';
import type { CampaignView } from '../../miniprogram/shared/campaign/view';
import type { RuleSection } from '../../miniprogram/shared/contract';
import { CHAPTERS, OFFICES, VIEWS, type Campaign } from './abilities';
import { MISSING } from './campaigns/missing';
import { merged } from './campaigns/fold';
import { besideSection, ruleBookOf } from './campaigns/rule-book';

/**
 * What the phone and the shared rules know of a campaign.
 * @param campaign a checked campaign.
 * @returns its view; days have become ms.
 */
export const viewOf = (campaign: Campaign): CampaignView =>
  merged(VIEWS.map((view) => view(campaign)));

/**
 * What people in office need of a campaign besides.
 * @param campaign a checked campaign.
 */
export const officeOf = (campaign: Campaign): OfficeView =>
  merged(OFFICES.map((office) => office(campaign)));

/**
 * The rules page of a campaign.
 * @param campaign a checked campaign.
 * @returns its sections in reading order; those with nothing to say are left out.
 */
export const ruleBook = (campaign: Campaign): RuleSection[] => [
  ...ruleBookOf<Campaign>(CHAPTERS.flat(), campaign),
  ...besideSection(MISSING[campaign.id]?.beside ?? []),
];
