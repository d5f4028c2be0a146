import type { CampaignFile } from '../../../cloudfunctions/core/abilities';
import { campaign as notice } from '../../../cloudfunctions/core/campaigns/zhongai-liaoning';

const film = notice.kinds.filter(({ id }) => id === 'video');

/** Notice 003 with what it leaves open decided strictly, so that rules which never bite there do. */
export const campaign: CampaignFile = {
  ...notice,
  kinds: film.map((kind) => ({
    ...kind,
    limits: kind.limits.map((limit) =>
      limit.measure === 'seconds'
        ? { ...limit, max: 2, source: { reading: '小视频限 2 秒以内' } }
        : limit,
    ),
  })),
  disqualification: null,
  twoPersons: {
    acts: ['void'],
    source: { reading: '作废票数由两位工作人员共同确认' },
  },
  units: {
    ...notice.units,
    contacts: notice.units.contacts.map((form) => ({ ...form, registerBy: '08-31' })),
  },
  quotas: notice.quotas.filter(({ kind }) => kind === 'video'),
  exhibition: notice.exhibition && {
    ...notice.exhibition,
    order: 'equal',
    orderSource: { reading: '每件作品露出的机会相同' },
  },
  voting: notice.voting && {
    ...notice.voting,
    pace: { votes: 1, seconds: 3600, source: { reading: '一个人一小时内最多投1票' } },
    perAddress: { votes: 2, minutes: 60, source: { reading: '同一网络地址每60分钟最多投2票' } },
  },
  steps: notice.steps.map((step): CampaignFile['steps'][number] => {
    switch (step.does) {
      case 'recommend': {
        const withdrawableSource = { reading: '推荐后不能撤回，请考虑成熟再推荐' };
        return { ...step, withdrawable: false, withdrawableSource };
      }
      case 'rank':
        return {
          ...step,
          tie: 'organizer',
          tieSource: { reading: '最后一名票数相同的，由主办方决定' },
          adjustable: false,
          adjustableSource: { reading: '名单按票数产生，不作调整' },
        };
      default:
        return step;
    }
  }),
};
