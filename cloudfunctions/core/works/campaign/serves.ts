import { countedIn, maySendAnother } from '../../../../miniprogram/shared/works/per-person';
import { REVIEWERS, reviewerOf } from '../../../../miniprogram/shared/works/first-review';
import { fillNames } from '../../../../miniprogram/shared/campaign/naming';
import { fieldsFor } from '../../../../miniprogram/shared/campaign/fields';
import { keepsAnonymous } from '../../../../miniprogram/shared/works/anonymous';
import { checkDeclared } from '../../../../miniprogram/shared/works/declared';
import { maySubmitAlone } from '../../../../miniprogram/shared/works/submission';
import { mayDisqualify } from '../../../../miniprogram/shared/works/disqualify';
import { GALLERY_ORDER_LABELS } from '../../../../miniprogram/shared/vocabulary';
import {
  by,
  each,
  lack,
  lacksOf,
  oneOf,
  only,
  parts,
  type Serves,
  type Unserved,
} from '../../campaigns/serves';
import { FIELD_PARTS } from '../../people/campaign/serves';
import { shape, type WorksPart } from './shape';
import { BEFORE, NAMED, office, PERSON, view } from './view';

type Channel = WorksPart['channels'][number];
type Content = WorksPart['content'];
type Checklist = WorksPart['checklists'][number];
type Quota = WorksPart['quotas'][number];

const person = parts<Quota>({
  of: by(PERSON),
  per: only(PERSON.per),
  each: by(countedIn),
  kind: by(countedIn),
  theme: by(countedIn),
  max: by(maySendAnother),
});

/** How many works a person may have; seats of units are served where works are recommended. */
const servedQuota: Serves<Quota> = (quota, path) => {
  if (quota.of !== PERSON.of) return [];
  return quota.per === PERSON.per && quota.max !== null ? person(quota, path) : [lack(path)];
};

const served = {
  channels: each(
    parts<Channel>({
      by: by(maySubmitAlone, office),
      levels: by(office),
      firstReview: oneOf(REVIEWERS),
      firstReviewBy: by(reviewerOf),
    }),
  ),
  form: each(parts<WorksPart['form'][number]>({ ...FIELD_PARTS, channels: by(fieldsFor) })),
  consent: by(view),
  content: parts<Content>({
    ...{ borrowed: by(checkDeclared), dated: by(checkDeclared), original: by(checkDeclared) },
    anonymous: by(keepsAnonymous),
    oncePerFile: by(view),
    ticket: by(view),
    withdrawal: by(view),
  }),
  checklists: each(
    parts<Checklist>({
      before: oneOf(BEFORE),
      signedBy: by(office),
      kinds: by(office),
      items: by(office),
    }),
  ),
  naming: each(
    parts<WorksPart['naming'][number]>({
      of: only(NAMED),
      pattern: by(fillNames),
      example: by(fillNames),
    }),
  ),
  disqualification: parts<NonNullable<WorksPart['disqualification']>>({
    by: only('organizer'),
    grounds: by(mayDisqualify),
  }),
  exhibition: parts<NonNullable<WorksPart['exhibition']>>({
    order: oneOf(GALLERY_ORDER_LABELS),
    editions: only(true),
  }),
  quotas: each<Quota>(servedQuota),
};

/** What of works no code serves. */
export const lacks = (campaign: WorksPart): Unserved[] =>
  lacksOf<Partial<WorksPart>>(shape, served, campaign);
