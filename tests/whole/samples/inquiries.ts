import { officeView } from '../../support/campaign';
import { mayAppeal, mayAppealFor, mayVoid } from '../../../miniprogram/shared/votes/inquiry';
import { aCampaign, shanghai } from '../../support/campaign';
import { refusalOf, type Samples } from './sample';

const campaign = aCampaign();
const appealBy = shanghai('08-22 10:25:00');
const noon = shanghai('08-20 12:00:00');
const held = { id: 'h1', state: 'held' as const, appealBy };
const internet = officeView.levels.find(({ recommends }) => !recommends);
if (internet === undefined) throw new Error('every level recommends');

/** Refusals around votes that were set apart. */
export const inquirySamples: Samples = {
  'inquiry.void': [refusalOf(mayVoid(campaign, held, false, noon))],
  'inquiry.contact': [refusalOf(mayAppealFor(internet, false))],
  'inquiry.appeal': [
    refusalOf(mayAppeal(campaign, [{ ...held, state: 'released' }], [], 'author', noon)),
    refusalOf(mayAppeal(campaign, [held], [], 'author', appealBy + 1)),
  ],
  'inquiry.once': (['author', 'contact'] as const).map((from) =>
    refusalOf(mayAppeal(campaign, [held], [{ from, holds: ['h1'] }], from, noon)),
  ),
};
