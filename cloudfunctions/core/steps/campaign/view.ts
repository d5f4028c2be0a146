import type { OfficeView } from '../../../../miniprogram/shared/campaign/office';
import { gateView } from '../../votes/campaign/view';
import type { StepsPart } from './shape';
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
  const { recommendation } = campaign;
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
    recommendation: recommendation && {
      withdrawable: recommendation.withdrawable,
      withdrawableSource: recommendation.withdrawableSource,
      seatsPerEntry: recommendation.seatsPerEntry,
      seatsSource: recommendation.seatsSource,
      source: recommendation.source,
    },
    selections: selectionsOf(campaign),
    ...judgingsOf(campaign),
  };
}

/** A gate before `select` stands before every selection; one before another step, in that step's round. */
const selectionsOf = (campaign: StepsPart): OfficeView['selections'] =>
  campaign.selections.map((selection) => {
    const round = campaign.rounds.find(({ id }) => id === selection.round);
    const gate = campaign.gates.find(
      (one) => one.round === selection.tally && round?.allows.includes(one.before) === true,
    );
    const heldSource = campaign.voting?.watch?.source ?? selection.source;
    return { ...selection, gate: gate === undefined ? null : gateView(gate), heldSource };
  });
