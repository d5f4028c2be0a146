import type { CampaignFile } from '../../abilities';

/** How long a code that admits somebody may be used, as none of the notices says. */
export const invitation: CampaignFile['invitation'] = {
  days: 14,
  source: { reading: '邀请码 14 天内有效，只能用一次' },
};
