import type { CampaignFile } from '../../abilities';

const reading = '通知没有规定；限制次数，防止恶意占用，不影响正常参加';

/** How often one person may do what strangers may do at all. */
export const limits: CampaignFile['limits'] = {
  ticket: { most: 40, hours: 24, source: { reading } },
  registration: { most: 10, hours: 24, source: { reading } },
  appeal: { most: 10, hours: 24, source: { reading } },
  report: { most: 20, hours: 24, source: { reading } },
  code: { most: 10, hours: 1, source: { reading } },
  download: { most: 5, hours: 24, source: { reading } },
};
