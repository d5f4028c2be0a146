import { campaign as whole } from '../../../cloudfunctions/core/campaigns/zhongai-liaoning';
import type { CampaignFile } from '../../../cloudfunctions/core/abilities';

const [images, ...others] = whole.quotas;

/** Notice 003 with a quota that nobody can use. */
export const campaign: CampaignFile = {
  ...whole,
  quotas: images === undefined ? [] : [{ ...images, max: 0 }, ...others],
};
