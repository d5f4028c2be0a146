import { TWO_PERSON_ACT_LABELS } from '../../../../miniprogram/shared/vocabulary';
import { by, each, lacksOf, oneOf, parts, type Unserved } from '../../campaigns/serves';
import { FATES } from '../rules/fates';
import { shape, type RecordPart } from './shape';
import { view } from './view';

type Kept = RecordPart['retention'][number];

/** What of limits, second persons and retention no code serves. */
export const lacks = (campaign: RecordPart): Unserved[] =>
  lacksOf<Partial<RecordPart>>(
    shape,
    {
      limits: by(view),
      twoPersons: parts<NonNullable<RecordPart['twoPersons']>>({
        acts: each(oneOf(TWO_PERSON_ACT_LABELS)),
      }),
      retention: each<Kept>((kept, path) =>
        parts<Kept>({
          what: oneOf(FATES),
          until: by(FATES),
          then: oneOf((FATES as Partial<typeof FATES>)[kept.what] ?? {}),
        })(kept, path),
      ),
    },
    campaign,
  );
