import type { Act } from '../stage';
import { award } from './award';
import { handOn } from './hand-on';
import { judge } from './judge';
import { meet } from './meet';
import { people } from './people';
import { publish } from './publish';
import { recommend } from './recommend';
import { review } from './review';
import { screen } from './screen';
import { select } from './select';
import { strike } from './strike';
import { submit } from './submit';
import { vote } from './vote';

/** Every act; scenes of all of them are played in the order of their times. */
export const ACTS: readonly Act[] = [
  people,
  submit,
  review,
  publish,
  vote,
  recommend,
  strike,
  screen,
  select,
  judge,
  meet,
  award,
  handOn,
];
