import type { CampaignFile } from '../../abilities';

/** What works have to be where a notice asks for nothing more. */
export const content: CampaignFile['content'] = {
  borrowed: null,
  dated: null,
  original: null,
  anonymous: null,
  oncePerFile: null,
  ticket: { hours: 2, source: { reading: '上传凭证 2 小时内有效，只能用于一件作品' } },
  withdrawal: { source: { reading: '作者在结果公布前可以撤回自己的作品' } },
};
