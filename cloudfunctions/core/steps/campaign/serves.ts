import { mayAdjust, maySelect } from '../../../../miniprogram/shared/steps/select';
import { by, each, lack, lacksOf, oneOf, only, parts, type Unserved } from '../../campaigns/serves';
import { assignByLot } from '../rules/assign';
import { countBallots } from '../rules/count-ballots';
import { scoreWorks } from '../rules/scores';
import { outcomeOf } from '../rules/screened';
import { placesOf, rankGroup } from '../rules/selection';
import { shape, type StepsPart } from './shape';
import { office, SEATS } from './view';
import { judgingsOf, METHODS } from './view-judgings';

type Recommendation = NonNullable<StepsPart['recommendation']>;
type Selection = StepsPart['selections'][number];
type Judging = StepsPart['judgings'][number];
type Quota = StepsPart['quotas'][number];

const recommendation = parts<Recommendation>({
  withdrawable: by(office),
  seatsPerEntry: by(office),
  firstShownByUnit: only(false),
});

const selection = parts<Selection>({
  round: by(maySelect),
  pool: by(maySelect),
  per: by(rankGroup),
  tally: by(maySelect),
  take: by(placesOf),
  tie: by(rankGroup),
  adjustable: by(mayAdjust),
});

const judging = parts<Judging>({
  round: by(office),
  from: by(judgingsOf),
  method: oneOf(METHODS),
  panel: by(office),
  hides: by(office),
  criteria: each(parts<Judging['criteria'][number]>({ weight: by(scoreWorks) })),
  rankBy: by(scoreWorks),
  screening: parts<NonNullable<Judging['screening']>>({
    assignment: by(assignByLot),
    passes: by(outcomeOf),
    opinion: by(outcomeOf),
  }),
  ballot: parts<NonNullable<Judging['ballot']>>({
    groups: by(countBallots),
    quorum: by(countBallots),
    share: by(countBallots),
    tie: by(countBallots),
    own: by(countBallots),
    chairs: by(countBallots),
  }),
});

const seats = parts<Quota>({
  of: by(SEATS),
  per: only(SEATS.per),
  levels: by(office),
  kind: by(office),
  theme: by(office),
  max: by(office),
});

/** Seats of units; how many works somebody may send in is told where works are. */
const unservedSeats = ({ quotas }: StepsPart): Unserved[] =>
  quotas.flatMap((quota, at) => (quota.of === SEATS.of ? seats(quota, ['quotas', at]) : []));

/** A gate stands before recommending, or before a list by the same votes. */
const idleGates = ({ gates, selections, rounds }: StepsPart): Unserved[] =>
  gates.flatMap(({ before, round }, at) => {
    const reached = selections.some(
      (one) =>
        one.tally === round &&
        rounds.some(({ id, allows }) => id === one.round && allows.includes(before)),
    );
    return before === 'recommend' || reached ? [] : [lack(['gates', at])];
  });

/** A work takes the seat of the first quota that counts it, so no two may. */
const overlapping = ({ quotas }: StepsPart): Unserved[] =>
  quotas.flatMap((quota, at) =>
    quotas.slice(0, at).some((one) => overlap(one, quota)) ? [lack(['quotas', at])] : [],
  );

const overlap = (one: Quota, other: Quota): boolean =>
  one.of === other.of &&
  one.per === other.per &&
  one.levels.some((level) => other.levels.includes(level)) &&
  (one.kind === null || other.kind === null || one.kind === other.kind) &&
  (one.theme === null || other.theme === null || one.theme === other.theme);

/** What of the steps between submission and award no code serves. */
export const lacks = (campaign: StepsPart): Unserved[] => [
  ...lacksOf<Partial<StepsPart>>(
    shape,
    { recommendation, selections: each(selection), judgings: each(judging) },
    campaign,
  ),
  ...unservedSeats(campaign),
  ...idleGates(campaign),
  ...overlapping(campaign),
];
