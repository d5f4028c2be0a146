import { mayAdjust, maySelect } from '../../../../miniprogram/shared/steps/select';
import type { Path } from '../../campaigns/checks/fault';
import { by, each, lack, lacksOf, only, parts, type Unserved } from '../../campaigns/serves';
import { assignByLot } from '../rules/assign';
import { countBallots } from '../rules/count-ballots';
import { scoreWorks } from '../rules/scores';
import { outcomeOf } from '../rules/screened';
import { placesOf, rankGroup } from '../rules/selection';
import { isJudged, poolOf } from './from';
import { shape, type StepsPart } from './shape';
import { stepsThat, type Step, type StepThat } from './steps';
import { office, SEATS } from './view';
import { judgingsOf, scored, screened, voted } from './view-judgings';

type Quota = StepsPart['quotas'][number];

const recommend = parts<StepThat<'recommend'>>({
  does: by(office),
  round: by(office),
  from: only('published'),
  withdrawable: by(office),
  seatsPerEntry: by(office),
  firstShownByUnit: only(false),
});

const rank = parts<StepThat<'rank'>>({
  does: by(office),
  round: by(maySelect),
  from: by(poolOf),
  per: by(rankGroup),
  tally: by(maySelect),
  take: by(placesOf),
  tie: by(rankGroup),
  adjustable: by(mayAdjust),
});

/** What all steps have in which a panel judges. */
const panel = {
  does: by(judgingsOf),
  round: by(office),
  from: by(isJudged),
  panel: by(office),
  hides: by(office),
};

const screen = parts<StepThat<'screen'>>({
  ...panel,
  does: by(screened),
  assignment: by(assignByLot),
  passes: by(outcomeOf),
  opinion: by(outcomeOf),
});

const score = parts<StepThat<'score'>>({
  ...panel,
  does: by(scored),
  criteria: each(parts<StepThat<'score'>['criteria'][number]>({ weight: by(scoreWorks) })),
  rankBy: by(scoreWorks),
});

const ballot = parts<StepThat<'ballot'>>({
  ...panel,
  does: by(voted),
  groups: by(countBallots),
  quorum: by(countBallots),
  share: by(countBallots),
  tie: by(countBallots),
  own: by(countBallots),
  chairs: by(countBallots),
});

function step(one: Step, path: Path): Unserved[] {
  switch (one.does) {
    case 'recommend':
      return recommend(one, path);
    case 'rank':
      return rank(one, path);
    case 'screen':
      return screen(one, path);
    case 'score':
      return score(one, path);
    case 'ballot':
      return ballot(one, path);
    default:
      return one satisfies never;
  }
}

/** Works go on from where code takes them, and units recommend in one step alone. */
const unservedWays = (campaign: StepsPart): Unserved[] => {
  const { steps } = campaign;
  const [first] = stepsThat(campaign, 'recommend');
  return steps.flatMap((one, at) => {
    if (one.does === 'recommend') return one === first ? [] : [lack(['steps', at])];
    const taken =
      one.does === 'rank' ? poolOf(steps, one.from) !== null : isJudged(steps, one.from);
    return taken ? [] : [lack(['steps', at, 'from'])];
  });
};

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
const idleGates = (campaign: StepsPart): Unserved[] =>
  campaign.gates.flatMap(({ before, round }, at) => {
    const reached = stepsThat(campaign, 'rank').some(
      (one) =>
        one.tally === round &&
        campaign.rounds.some(({ id, allows }) => id === one.round && allows.includes(before)),
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
  ...lacksOf<Partial<StepsPart>>(shape, { steps: each(step) }, campaign),
  ...unservedWays(campaign),
  ...unservedSeats(campaign),
  ...idleGates(campaign),
  ...overlapping(campaign),
];
