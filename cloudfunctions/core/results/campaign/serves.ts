import { GROUPS, placesOf } from '../../../../miniprogram/shared/results/award';
import { by, each, lack, lacksOf, oneOf, parts, type Unserved } from '../../campaigns/serves';
import { forwardingState, mayForward } from '../../../../miniprogram/shared/results/hand-on';
import { collectionOf } from '../parts/collect/collection';
import { HOLDS } from '../parts/package/contents';
import { filledForm } from '../parts/registration/fill';
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
  of: by(collectionOf),
  from: by(view),
  places: by(view),
});

/** Papers that a package can hold. */
const PAPERS = { form: filledForm, ...HOLDS };

const paper = parts<ResultsPart['papers'][number]>({ holds: oneOf(PAPERS) });

const forwarding = parts<ResultsPart['forwardings'][number]>({
  to: by(mayForward),
  opens: by(mayForward),
  due: by(forwardingState),
  of: (of, path) => (of === 'recommended' ? [lack(path, ['奖项的 id'])] : []),
});

/** What of awards and their publication no code serves. */
export const lacks = (campaign: ResultsPart): Unserved[] =>
  lacksOf<Partial<ResultsPart>>(
    shape,
    {
      awards: each(award),
      publications: each(publication),
      papers: each(paper),
      forwardings: each(forwarding),
    },
    campaign,
  );
