import type { CampaignFile } from '../../../cloudfunctions/core/abilities';
import { campaign as notice } from '../../../cloudfunctions/core/campaigns/zhongai-liaoning';

const source = { reading: '各类作品都收' };
const [picture, film] = notice.kinds;
if (picture === undefined || film === undefined) throw new Error('the notice has two kinds');

/** Notice 003 with works of everything that a work can be made of, and texts that do not say whose they are. */
export const campaign: CampaignFile = {
  ...notice,
  kinds: [
    {
      ...picture,
      caption: 'optional',
      limits: picture.limits.filter(({ measure }) => measure !== 'pictures'),
    },
    { ...film, carriers: ['upload', 'link'], caption: 'optional' },
    {
      id: 'text',
      name: '文字稿',
      form: 'text',
      carriers: ['upload', 'typed'],
      formats: ['docx'],
      caption: 'none',
      limits: [{ measure: 'characters', min: 20, max: 10_000, breach: 'flag', source }],
      classes: [],
      source,
    },
  ],
  content: {
    ...notice.content,
    borrowed: { maxShare: 0.25, source },
    anonymous: { source: { reading: '正文里不出现作者的姓名、单位和电话' } },
  },
};
