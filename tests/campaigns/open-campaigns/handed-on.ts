import type { CampaignFile } from '../../../cloudfunctions/core/abilities';
import { campaign as notice } from '../../../cloudfunctions/core/campaigns/zhongai-liaoning';
import { forwardings, naming, papers, publications } from '../../support/handing-on';

/** Notice 003 with works that are handed on as those of notice 004 are: forms, packages, two bodies, a collection. */
export const campaign: CampaignFile = { ...notice, naming, papers, forwardings, publications };
