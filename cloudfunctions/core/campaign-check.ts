import { CHECKS, NAMES, SHAPES, type Campaign } from './abilities';
import { checkBy, type Law } from './campaigns/check';
import type { CampaignFault } from './campaigns/checks/fault';
import { merged } from './campaigns/fold';

export type { CampaignFault } from './campaigns/checks/fault';

const LAW: Law<Campaign> = {
  shape: merged(SHAPES),
  names: merged(NAMES),
  checks: CHECKS.flat(),
};

/**
 * Finds everything that is missing or contradictory in a campaign file, at once.
 * @param raw what the file exports.
 * @returns the faults; empty when the campaign is decided and consistent.
 */
export const checkCampaign = (raw: unknown): CampaignFault[] => checkBy(LAW, raw);
