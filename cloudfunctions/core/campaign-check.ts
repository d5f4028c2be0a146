import { CHECKS, LACKS, NAMES, NEEDS, SHAPES, type Campaign } from './abilities';
import { checkBy, type Law } from './campaigns/check';
import type { CampaignFault } from './campaigns/checks/fault';
import { merged } from './campaigns/fold';
import { unneeded, missingFault, type Missing } from './campaigns/whole';

export type { CampaignFault } from './campaigns/checks/fault';

const LAW: Law<Campaign> = {
  shape: merged(SHAPES),
  names: merged(NAMES),
  checks: CHECKS.flat(),
  needs: NEEDS,
};

/**
 * Finds everything that is missing or contradictory in a campaign file, at once.
 * @param raw what the file exports.
 * @returns the faults; empty when the campaign is decided and consistent.
 */
export const checkCampaign = (raw: unknown): CampaignFault[] => checkBy(LAW, raw);

/**
 * Every value of a campaign that no code serves, as the abilities declare it beside the code that does the work.
 * @param campaign without a fault.
 */
export function missingOf(campaign: Campaign): Missing {
  const needed = NEEDS.flatMap((need) => need(campaign)).map(({ allowance }) => allowance);
  const found = [...unneeded(campaign, needed), ...LACKS.flatMap((lacks) => lacks(campaign))];
  const told = (beside: boolean) =>
    found
      .filter((one) => (one.beside ?? false) === beside)
      .map((one) => missingFault(LAW.names, campaign, one));
  return { main: told(false), beside: told(true) };
}
