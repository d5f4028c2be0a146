import type { CampaignFile } from '../../../cloudfunctions/core/abilities';
import { field } from '../../../cloudfunctions/core/campaigns/usual/field';
import { campaign as notice } from '../../../cloudfunctions/core/campaigns/zhongai-liaoning';

/** Notice 003 where each person, told by the ID number, has two works in each category and one in the theme of families. */
export const campaign: CampaignFile = {
  ...notice,
  form: [
    ...notice.form,
    field({
      id: 'idNumber',
      label: '身份证号',
      kind: 'idNumber',
      required: false,
      minLength: 18,
      maxLength: 18,
      personal: true,
      source: { clause: '身份证号' },
    }),
  ],
  quotas: [
    ...notice.quotas,
    {
      ...{ id: 'two-of-each', name: '每类两件', of: 'entry', per: 'author', each: 'category' },
      ...{ levels: [], kind: null, theme: null, min: null, max: 2 },
      source: { clause: '同一个人可同时申报文字、图片、视频等三类作品' },
    },
    {
      ...{ id: 'one-family', name: '家庭主题一件', of: 'entry', per: 'author' },
      ...{ levels: [], kind: null, theme: 'family', min: null, max: 1 },
      source: { reading: '家庭主题每人一件' },
    },
  ],
};
