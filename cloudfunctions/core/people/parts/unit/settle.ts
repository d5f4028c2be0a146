import type { OfficeView } from '../../../../../miniprogram/shared/campaign/office';
import type { Decision } from '../../../record/stores/decisions';
import { findAct, findActs } from '../../../record/stores/decisions';
import { insertUnit, moveUnit, nameKeyOf, findUnit, type Unit } from '../../stores/units';
import { endContacts } from './end-contacts';

/** Decisions that one read gives. */
const AT_ONCE = 100;

/** What decisions on a unit are about. */
export const unitSubject = (id: string): string => `unit:${id}`;

/** What a decision on a unit makes of it. */
export type UnitChange = Pick<Unit, 'id' | 'name' | 'level' | 'active'>;

/**
 * Carries out a decision on a unit; again and again if need be. Its contacts end before the unit does:
 * a unit that has moved needs nothing more.
 */
export async function carryOut(
  office: OfficeView,
  decision: Decision,
  unit: Unit | null,
): Promise<void> {
  const after = decision.after as unknown as UnitChange;
  const revision = unit?.revision ?? 0;
  if (decision._id !== `${decision.subject}:${revision}`) return;
  if (!after.active) await endContacts(office, after.id, decision);
  if (unit !== null) return moveUnit(unit, revision, after);
  await insertUnit({
    _id: `${decision.campaign}:${after.id}`,
    campaign: decision.campaign,
    ...after,
    nameKey: nameKeyOf(after.name),
    revision: 1,
    addedAt: decision.at,
  });
}

/** Finishes what was decided on units and not carried out; gives them as they stand, in the same order. */
export async function settleUnits(office: OfficeView, units: readonly Unit[]): Promise<Unit[]> {
  const open = new Map(units.map((unit) => [`${unitSubject(unit.id)}:${unit.revision}`, unit]));
  const ids = [...open.keys()];
  const chunks = Array.from({ length: Math.ceil(ids.length / AT_ONCE) }, (_, index) =>
    findActs(ids.slice(index * AT_ONCE, (index + 1) * AT_ONCE)),
  );
  const pending = (await Promise.all(chunks)).flat();
  const moved = new Map<string, Unit>();
  for (const decision of pending) {
    const unit = open.get(decision._id);
    if (unit === undefined) continue;
    await carryOut(office, decision, unit);
    const standing = await findUnit(unit.campaign, unit.id);
    if (standing !== null) moved.set(unit._id, standing);
  }
  return units.map((unit) => moved.get(unit._id) ?? unit);
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
  const retired = await findAct(`${unitSubject(id)}:${unit.revision - 1}`);
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
