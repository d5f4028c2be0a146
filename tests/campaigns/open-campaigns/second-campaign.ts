import type { CampaignFile } from '../../../cloudfunctions/core/abilities';
import { campaign as notice } from '../../../cloudfunctions/core/campaigns/zhongai-liaoning';

/**
 * Another campaign beside notice 003, of another host, with the same rounds, themes and forms under the same names:
 * whatever is told apart by those alone gets mixed up.
 */
export const campaign: CampaignFile = {
  ...notice,
  id: 'second-campaign',
  title: '“镜头里的工厂”摄影大赛',
  summary: '拍下身边的车间和机器',
  host: '大连市总工会',
};
