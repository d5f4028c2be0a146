import { mayPassGate } from '../../../../miniprogram/shared/votes/gate';
import { DETECTOR_LABELS } from '../../../../miniprogram/shared/vocabulary';
import {
  by,
  each,
  lack,
  lacksOf,
  parts,
  type ServedParts,
  type Unserved,
} from '../../campaigns/serves';
import { shape, type VotesPart } from './shape';
import { view } from './view';

type Voting = NonNullable<VotesPart['voting']>;
type Watch = NonNullable<Voting['watch']>;

const detectors = Object.fromEntries(
  Object.keys(DETECTOR_LABELS).map((id) => [id, by(DETECTOR_LABELS)]),
) as ServedParts<Watch>;

const voting = parts<Voting>({
  perDay: by(view),
  perEntryPerDay: by(view),
  pace: by(view),
  perAddress: by(view),
  risk: by(view),
  watch: parts<Watch>({ ...detectors, appealHours: by(view) }),
});

const gate = parts<VotesPart['gates'][number]>({
  round: by(mayPassGate),
  moreThan: by(mayPassGate),
  before: by(mayPassGate),
});

/** A hall of works is opened by a round of votes. */
const unvoted = ({ exhibition, voting: votes }: VotesPart): Unserved[] =>
  exhibition !== null && votes === null ? [lack(['exhibition'])] : [];

/** What of voting no code serves. */
export const lacks = (campaign: VotesPart): Unserved[] => [
  ...lacksOf<Partial<VotesPart>>(shape, { voting, gates: each(gate) }, campaign),
  ...unvoted(campaign),
];
