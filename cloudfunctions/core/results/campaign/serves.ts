import { GROUPS, placesOf } from '../../../../miniprogram/shared/results/award';
import { MEDIA_KIND_LABELS } from '../../../../miniprogram/shared/vocabulary';
import { by, each, lack, lacksOf, oneOf, parts, type Unserved } from '../../campaigns/serves';
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

/** Awards per kind know pictures and films alone. */
const perKind = ({ awards, kinds }: ResultsPart): Unserved[] =>
  awards.flatMap(({ per }, at) => {
    const known = Object.keys(MEDIA_KIND_LABELS);
    const all = kinds.length === known.length && kinds.every(({ id }) => known.includes(id));
    return per === 'kind' && !all ? [lack(['awards', at, 'per'], ['campaign', 'theme'])] : [];
  });

/** What of awards and their publication no code serves. */
export const lacks = (campaign: ResultsPart): Unserved[] => [
  ...lacksOf<Partial<ResultsPart>>(
    shape,
    { awards: each(award), publications: each(publication) },
    campaign,
  ),
  ...perKind(campaign),
];
