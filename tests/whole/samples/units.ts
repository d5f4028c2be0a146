import { officeView } from '../../support/campaign';
import type { OfficeView } from '../../../miniprogram/shared/campaign/office';
import { mayRegister } from '../../../miniprogram/shared/people/contact';
import { mayUploadForOthers } from '../../../miniprogram/shared/works/uploader';
import { mayRedeem } from '../../../miniprogram/shared/people/invitation';
import {
  mayRecommendNow,
  mayWithdraw,
  recommendRefusals,
  type Recommender,
  type TakenSeat,
  type Work,
} from '../../../miniprogram/shared/steps/recommend';
import { aCampaign, shanghai } from '../../support/campaign';
import { refusalOf, type Samples } from './sample';

const campaign = aCampaign();
const level = (id: string) => {
  const found = officeView.levels.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no level ${id}`);
  return found;
};
const open = shanghai('09-20 12:00:00');
const who: Recommender = { unit: 'shenyang', level: level('city'), acts: true, now: open };
const seat: TakenSeat = {
  unit: 'dalian',
  unitName: '大连市总工会',
  quota: 'image-seats',
  seat: 1,
  entry: 'e1',
};
const work: Work = {
  entry: 'e1',
  kind: 'image',
  theme: 'work',
  state: 'published',
  shown: true,
  unit: 'shenyang',
  votes: 201,
  held: 0,
};
const against = (change: Partial<Work>, seats: TakenSeat[] = [], office: OfficeView = officeView) =>
  recommendRefusals(campaign, office, who, { ...work, ...change }, seats);
const full = Array.from({ length: 10 }, (_, taken) => ({
  ...seat,
  unit: 'shenyang',
  seat: taken + 1,
  entry: `other-${taken}`,
}));
const at = (moment: string): Recommender => ({ ...who, now: shanghai(moment) });
const source = { reading: '邀请码由主办方发放' };
const code = { state: 'open', expiresAt: open, own: false, retiredUnit: null } as const;
const [form] = officeView.contacts;
const never = {
  ...officeView,
  recommendation: officeView.recommendation && {
    ...officeView.recommendation,
    withdrawable: false,
  },
};

/** Refusals of units, their contacts and what those recommend. */
export const unitSamples: Samples = {
  'contact.window':
    form === undefined ? [] : [refusalOf(mayRegister({ ...form, registerBy: 1 }, open))],
  'batch.contact': [
    refusalOf(mayUploadForOthers(campaign, { level: level('internet'), acts: false }, open)),
  ],
  'invitation.unit': [refusalOf(mayRedeem({ ...code, retiredUnit: '阜新市总工会' }, source))],
  'invitation.used': [refusalOf(mayRedeem({ ...code, state: 'used' }, source))],
  'invitation.revoked': [refusalOf(mayRedeem({ ...code, state: 'revoked' }, source))],
  'invitation.expired': [refusalOf(mayRedeem({ ...code, state: 'expired' }, source))],
  'recommend.contact': [
    refusalOf(mayRecommendNow(campaign, { ...who, level: level('internet'), acts: false })),
  ],
  'recommend.window': ['09-15 23:59:59', '10-01 00:00:00'].map((moment) =>
    refusalOf(mayRecommendNow(campaign, at(moment))),
  ),
  'recommend.tally': [refusalOf(mayRecommendNow(campaign, at('09-16 00:00:14')))],
  'recommend.state': [...against({ state: 'disqualified' }), ...against({ shown: false })],
  'recommend.unit': [...against({ unit: null }), ...against({ unit: 'dalian' })],
  'recommend.once': [
    ...against({}, [seat]),
    ...against({}, [{ ...seat, unit: 'shenyang', unitName: '沈阳市总工会' }]),
  ],
  'recommend.quota': [
    ...against({}, full),
    ...against({}, [], {
      ...officeView,
      quotas: officeView.quotas.filter((one) => one.kind === 'video'),
    }),
  ],
  'recommend.withdraw': [
    refusalOf(mayWithdraw(campaign, officeView, at('10-01 00:00:00'))),
    refusalOf(mayWithdraw(campaign, never, who)),
  ],
};
