import { lacksOf, type Unserved } from '../../campaigns/serves';
import { shape, type DutiesPart } from './shape';

/** A campaign with works runs without its duties, and says so; one without works is made of them. */
export const lacks = (campaign: DutiesPart): Unserved[] =>
  lacksOf<Partial<DutiesPart>>(shape, {}, campaign).map((one) => ({
    ...one,
    beside: campaign.kinds.length > 0,
  }));
