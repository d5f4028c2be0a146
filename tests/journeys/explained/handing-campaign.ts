import type { CampaignFile } from '../../../cloudfunctions/core/abilities';
import { campaign as reviewed } from '../../campaigns/open-campaigns/first-reviewed';
import { campaign as handedOn } from '../../campaigns/open-campaigns/handed-on';

/** Works that units alone send in and look at first, and that are handed on afterwards. */
export const campaign: CampaignFile = {
  ...handedOn,
  channels: reviewed.channels.filter(({ by }) => by === 'unit'),
  checklists: reviewed.checklists,
};
