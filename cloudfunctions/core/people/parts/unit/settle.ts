import type { OfficeView } from '../../../../../miniprogram/shared/campaign/office';
import { settled } from '../../../record/parts/decided/settle';
import { decisionId, type Decided } from '../../../record/parts/decided/subject';
import { findAct, type Decision } from '../../../record/stores/decisions';
import { insertUnit, moveUnit, nameKeyOf, findUnit, type Unit } from '../../stores/units';
import { endContacts } from './end-contacts';

/** What decisions on a unit are about. */
export const unitSubject = (id: string): string => `unit:${id}`;

/** What a decision on a unit makes of it. */
export interface UnitDecision extends Decision {
  after: Pick<Unit, 'id' | 'name' | 'level' | 'active'>;
}

/** A place on the organizer's list, and the unit that stands there; null before one was added. */
export interface UnitPlace {
  campaign: string;
  id: string;
  unit: Unit | null;
}

/** A unit as people decide on it. Its contacts end before the unit does. */
export const decidedUnit = (office: OfficeView): Decided<UnitPlace, UnitDecision> => ({
  subjectOf: ({ id }) => unitSubject(id),
  revisionOf: ({ unit }) => unit?.revision ?? 0,
  apply: async ({ unit }, decision) => {
    const { after, campaign, at } = decision;
    if (!after.active) await endContacts(office, after.id, decision);
    if (unit !== null) return moveUnit(unit, unit.revision, after);
    await insertUnit({
      _id: `${campaign}:${after.id}`,
      campaign,
      ...after,
      nameKey: nameKeyOf(after.name),
      revision: 1,
      addedAt: at,
    });
  },
  again: (places) =>
    Promise.all(
      places.map(async ({ campaign, id }) => ({
        campaign,
        id,
        unit: await findUnit(campaign, id),
      })),
    ),
});

/** Units as they stand now, in the same order: what was decided and not carried out is finished. */
export async function settleUnits(office: OfficeView, units: readonly Unit[]): Promise<Unit[]> {
  const places = units.map((unit) => ({ campaign: unit.campaign, id: unit.id, unit }));
  const now = await settled<UnitPlace, UnitDecision>(decidedUnit(office), places);
  return now.flatMap(({ unit }) => unit ?? []);
}

/**
 * To be asked after somebody has become the contact of a unit: when the unit was retired at that very moment, whoever
 * retired it may not have seen the new contact, who ends here.
 * @returns whether the unit is gone.
 */
export async function endIfRetired(
  office: OfficeView,
  campaign: string,
  id: string,
): Promise<boolean> {
  const unit = await standingUnit(office, campaign, id);
  if (unit === null || unit.active) return false;
  const retired = await findAct(decisionId(unitSubject(id), unit.revision - 1));
  if (retired !== null) await endContacts(office, id, retired);
  return true;
}

/** One unit as it stands, or null. */
export async function standingUnit(
  office: OfficeView,
  campaign: string,
  id: string,
): Promise<Unit | null> {
  const unit = await findUnit(campaign, id);
  return unit === null ? null : ((await settleUnits(office, [unit]))[0] ?? unit);
}
