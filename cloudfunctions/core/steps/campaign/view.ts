import type { OfficeView } from '../../../../miniprogram/shared/campaign/office';
import { gateView } from '../../votes/campaign/view';
import { poolOf } from './from';
import type { StepsPart } from './shape';
import { stepsThat } from './steps';
import { judgingsOf } from './view-judgings';

/** Quotas that are seats of a unit. */
export const SEATS = { of: 'recommendation', per: 'unit' } as const;

/** What units recommend, who goes on, and who judges. */
export function office(
  campaign: StepsPart,
): Pick<
  OfficeView,
  'quotas' | 'recommendation' | 'selections' | 'judgings' | 'screenings' | 'ballots'
> {
  const [recommendation] = stepsThat(campaign, 'recommend');
  return {
    quotas: campaign.quotas
      .filter((quota) => quota.of === SEATS.of && quota.per === SEATS.per)
      .map(({ id, name, kind, theme, levels, max, source }) => ({
        id,
        name,
        kind,
        theme,
        levels,
        max,
        source,
      })),
    recommendation: recommendation
      ? {
          round: recommendation.round,
          withdrawable: recommendation.withdrawable,
          withdrawableSource: recommendation.withdrawableSource,
          seatsPerEntry: recommendation.seatsPerEntry,
          seatsSource: recommendation.seatsSource,
          source: recommendation.source,
        }
      : null,
    selections: selectionsOf(campaign),
    ...judgingsOf(campaign),
  };
}

/** A gate before `select` stands before every selection; one before another step, in that step's round. */
const selectionsOf = (campaign: StepsPart): OfficeView['selections'] =>
  stepsThat(campaign, 'rank').flatMap(({ does: _does, ...selection }) => {
    const pool = poolOf(campaign.steps, selection.from);
    if (pool === null) return [];
    const round = campaign.rounds.find(({ id }) => id === selection.round);
    const gate = campaign.gates.find(
      (one) => one.round === selection.tally && round?.allows.includes(one.before) === true,
    );
    const heldSource = campaign.voting?.watch?.source ?? selection.source;
    return [{ ...selection, pool, gate: gate === undefined ? null : gateView(gate), heldSource }];
  });
