import type { CampaignFile } from '../../cloudfunctions/core/abilities';
import { campaign as notice } from '../../cloudfunctions/core/campaigns/zhongai-liaoning';

const read = (reading: string) => ({ reading });

/* Works of notice 003 handed on as those of notice 004 are: named, with their forms, to two bodies, and collected. */

export const naming: CampaignFile['naming'] = [
  {
    id: 'mail',
    of: 'package',
    pattern: '扶贫征集-{channel}-{kind}-{title}',
    example: '扶贫征集-自荐-图片-星城大爱',
    source: read('邮件命名统一'),
  },
];

export const papers: CampaignFile['papers'] = [
  { id: 'form', name: '征集报名表', holds: 'form', source: read('填写征集报名表') },
  {
    id: 'work',
    name: '作品',
    holds: 'work',
    source: { clause: '作品请以附件或压缩包的形式补充' },
  },
];

export const forwardings: CampaignFile['forwardings'] = [
  {
    ...{ id: 'province', name: '展示展播活动', to: '省扶贫办', opens: '11-05', due: '11-05' },
    of: 'first',
    source: read('报送省扶贫办'),
  },
  {
    ...{ id: 'ministry', name: '优秀成果宣介活动', to: '人社部', opens: '11-05', due: '11-06' },
    of: 'first',
    source: read('报送人社部'),
  },
];

export const publications: CampaignFile['publications'] = [
  ...notice.publications,
  {
    id: 'collection',
    name: '优秀成果宣传作品集',
    of: 'collection',
    from: '11-10',
    places: ['全系统'],
    source: read('印发作品集'),
  },
];
