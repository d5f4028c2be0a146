import type { UnitRef } from '../../../../../miniprogram/shared/contract';
import type { AwardView, OfficeView } from '../../../../../miniprogram/shared/campaign/office';
import { VACANT } from '../../../../../miniprogram/shared/results/award';
import { proposeAwards, type Place, type Ranked } from '../../rules/awards';
import type { Context } from '../../../ground/table';
import type { Outcome } from '../../stores/outcomes';
import { everyUnit, unitRefOf } from '../../../people/stores/units';
import type { Judged } from '../../../steps/parts/judging/judged';
import { judgedBy } from '../../../steps/parts/judged/judged-by';
import { readOutcome } from './outcome';
import { undecidedAmong, type Undecided } from './undecided';

/** All that awards rest on, as it stands. */
export interface Stage {
  outcome: Outcome;
  /** By the judging that decides. */
  scored: Map<string, Judged>;
  units: Map<string, UnitRef>;
  places: Place[];
  /** Works to be awarded whose votes are under inquiry; nobody asks once the results are published. */
  undecided: Undecided[];
}

const PERSON = 'person';

/** Reads the outcome, what the panels made of the works, and who would get what. */
export async function openStage({
  campaign,
  office,
}: Pick<Context, 'campaign' | 'office'>): Promise<Stage> {
  const judgings = [...new Set(office.awards.map(({ decidedBy }) => decidedBy))].filter(
    (id) => id !== PERSON,
  );
  const [outcome, scored, units] = await Promise.all([
    readOutcome({ campaign, office }),
    Promise.all(
      judgings.map(async (id) => [id, await judgedBy({ campaign, office }, id)] as const),
    ),
    everyUnit(campaign.id),
  ]);
  const byJudging = new Map(scored);
  const active = units.filter((unit) => unit.active && takesPart(office, unit)).map(unitRefOf);
  const places = placesOf(office.awards, byJudging, active, outcome);
  return {
    outcome,
    scored: byJudging,
    units: new Map(active.map((unit) => [unit.id, unit])),
    places,
    undecided: outcome.state === 'published' ? [] : await undecidedAmong({ campaign }, places),
  };
}

/** 组织奖颁发给…工会组织或企业: units of the levels that recommend, or of all where none does. */
const takesPart = ({ levels }: OfficeView, { level }: UnitRef): boolean => {
  const recommending = levels.filter(({ recommends }) => recommends);
  return recommending.length === 0 || recommending.some(({ id }) => id === level);
};

/** Who gets what, when people have said so much. */
export function placesOf(
  awards: readonly AwardView[],
  scored: Stage['scored'],
  units: readonly UnitRef[],
  { given, taken }: Pick<Outcome, 'given' | 'taken'>,
): Place[] {
  const pools = new Map<string, Ranked[]>([...scored].map(([id, { lines }]) => [id, lines]));
  pools.set(PERSON, [...pools.values()].flat());
  return proposeAwards({ awards, pools, units: units.map(({ id }) => id), given, taken });
}

/** The award in the group somebody means, or undefined. */
export const findPlace = (
  places: readonly Place[],
  award: string,
  theme: string | null,
): Place | undefined => places.find((place) => place.award.id === award && place.theme === theme);

/** Whether nobody is meant: the free places are left empty. */
export const isVacant = (to: string): boolean => to === VACANT;
