import { campaignView } from '../../support/campaign';
import { mayConfirm, secondNeeded } from '../../../miniprogram/shared/campaign/second';
import { mayTakeTurn, turnsOf } from '../../../miniprogram/shared/campaign/turn';
import { LIMITED_ACTS, TWO_PERSON_ACTS } from '../../../miniprogram/shared/vocabulary';
import { shanghai } from '../../support/campaign';
import { refusalOf, type Samples } from './sample';

const now = shanghai('08-20 12:00:00');
const source = { reading: '由两位工作人员共同确认' };

/** Refusals of what strangers do too often, and of what one person in office cannot do alone. */
export const limitSamples: Samples = {
  'limit.*': LIMITED_ACTS.flatMap((act) =>
    (['person', 'network'] as const).map((of) => {
      const limit = campaignView.limits[act];
      return refusalOf(mayTakeTurn(act, limit, turnsOf(limit, of), now, of));
    }),
  ),
  'second.needed': TWO_PERSON_ACTS.map((act) => secondNeeded(act, source, now)),
  'second.self': TWO_PERSON_ACTS.map((act) =>
    refusalOf(mayConfirm(act, source, { actor: 'li', at: now }, 'li')),
  ),
};
