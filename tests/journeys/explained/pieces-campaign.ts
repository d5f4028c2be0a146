import type { CampaignFile } from '../../../cloudfunctions/core/abilities';
import { campaign as open } from '../../campaigns/open-campaigns/all-pieces';

const one = { clause: '同一个人在同一类中只能申报一件作品' };
const long = { reading: '视频按时长分类，最短 1 分钟' };
const size = { reading: '文档在 20 MB 以内' };

const MOST_BYTES = {
  measure: 'bytes',
  min: null,
  max: 20_971_520,
  breach: 'refuse',
  source: size,
} as const;

/** Works of everything, of which each person has one text; a film below a minute is in no class. */
export const campaign: CampaignFile = {
  ...open,
  kinds: open.kinds.map((kind) =>
    kind.id === 'video'
      ? {
          ...kind,
          classes: [{ id: 'long', name: '长片', minSeconds: 60, maxSeconds: null, source: long }],
          between: { breach: 'refuse', source: long },
        }
      : kind.id === 'text'
        ? { ...kind, limits: [...kind.limits, MOST_BYTES] }
        : kind,
  ),
  quotas: [
    ...open.quotas,
    {
      ...{ id: 'one-text', name: '文字每人一件', of: 'entry', per: 'author' },
      ...{ levels: [], kind: 'text', theme: null, min: null, max: 1 },
      source: one,
    },
  ],
};
