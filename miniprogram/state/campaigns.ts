import type { CampaignLine } from '../shared/contract/index';

export type CampaignState = 'running' | 'coming' | 'over';

/** How a campaign stands. @param now ms; its first and its last ms belong to it. */
export function stateOf({ opensAt, closesAt }: CampaignLine, now: number): CampaignState {
  if (now < opensAt) return 'coming';
  return now <= closesAt ? 'running' : 'over';
}

/** The campaign that is opened without a question: the only one that runs, or the only one there is; else null. */
export function onlyCampaign(lines: readonly CampaignLine[], now: number): CampaignLine | null {
  const served = lines.filter(({ missing }) => missing.length === 0);
  const running = served.filter((line) => stateOf(line, now) === 'running');
  const [only = null] = running.length > 0 ? running : served;
  return running.length === 1 || (lines.length === 1 && served.length === 1) ? only : null;
}
