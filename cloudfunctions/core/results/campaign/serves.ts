import { GROUPS, placesOf } from '../../../../miniprogram/shared/results/award';
import { by, each, lacksOf, oneOf, parts, type Unserved } from '../../campaigns/serves';
import { proposeAwards } from '../rules/awards';
import { shape, type ResultsPart } from './shape';
import { view } from './view';

type Award = ResultsPart['awards'][number];

const award = parts<Award>({
  to: by(proposeAwards),
  givenBy: by(proposeAwards),
  per: oneOf(GROUPS),
  themes: by(GROUPS),
  count: by(placesOf),
  decidedBy: by(proposeAwards),
  alongside: by(proposeAwards),
  gives: by(proposeAwards),
});

const publication = parts<ResultsPart['publications'][number]>({
  from: by(view),
  places: by(view),
});

/** What of awards and their publication no code serves. */
export const lacks = (campaign: ResultsPart): Unserved[] =>
  lacksOf<Partial<ResultsPart>>(
    shape,
    { awards: each(award), publications: each(publication) },
    campaign,
  );
