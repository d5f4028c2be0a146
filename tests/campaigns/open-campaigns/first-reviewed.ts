import type { CampaignFile } from '../../../cloudfunctions/core/abilities';
import { campaign as notice } from '../../../cloudfunctions/core/campaigns/zhongai-liaoning';

const point = (id: string, text: string, source: { clause: string }) => ({ id, text, source });
const [signed] = notice.checklists;
if (signed === undefined) throw new Error('the notice has a checklist');

/** Notice 003 whose works are looked at first as those of notice 004 are: by the unit that sends them in, or by a newspaper. */
export const campaign: CampaignFile = {
  ...notice,
  channels: notice.channels.map((way) =>
    way.by === 'unit'
      ? {
          ...way,
          firstReview: 'unit',
          firstReviewBy: '推荐单位',
          source: { clause: '推荐报送的作品由推荐单位进行初审' },
        }
      : {
          ...way,
          firstReview: 'partner',
          firstReviewBy: '人才就业社保信息报社',
          source: { clause: '自荐作品由人才就业社保信息报社进行初审' },
        },
  ),
  checklists: [
    {
      ...signed,
      id: 'first',
      name: '初审',
      signedBy: '推荐单位或报社初审人',
      kinds: null,
      items: [
        point('clean', '没有水印和商业广告', { clause: '不得插入任何商业广告' }),
        point('rights', '没有侵权', { clause: '作品如侵犯肖像权、名誉权、隐私权' }),
      ],
    },
  ],
};
