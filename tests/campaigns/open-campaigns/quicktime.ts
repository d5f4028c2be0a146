import type { CampaignFile } from '../../../cloudfunctions/core/abilities';
import { campaign as notice } from '../../../cloudfunctions/core/campaigns/zhongai-liaoning';

/** Notice 003 where films may be MOV as well. */
export const campaign: CampaignFile = {
  ...notice,
  kinds: notice.kinds.map((kind) =>
    kind.form === 'video' ? { ...kind, formats: ['mov', 'mp4'] } : kind,
  ),
};
