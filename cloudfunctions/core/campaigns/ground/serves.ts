import { isNotOver } from '../../../../miniprogram/shared/campaign/window';
import { by, each, lacksOf, parts, type Unserved } from '../serves';
import { shape, type GroundPart } from './shape';
import { view } from './view';

/** What of name, calendar and themes no code serves; what a round allows is served by the abilities that need it. */
export const lacks = (campaign: GroundPart): Unserved[] =>
  lacksOf<Partial<GroundPart>>(
    shape,
    {
      summary: by(view),
      host: by(view),
      year: by(view),
      window: parts<GroundPart['window']>({ opens: by(view), closes: by(isNotOver) }),
      rounds: each(
        parts<GroundPart['rounds'][number]>({
          opens: by(view),
          closes: by(view),
          allows: by(view),
        }),
      ),
      themes: each(by(view)),
    },
    campaign,
  );
