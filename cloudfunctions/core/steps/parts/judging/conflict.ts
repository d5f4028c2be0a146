import type { UnitRef } from '../../../../../miniprogram/shared/contract';
import type { Entry } from '../../../works/stores/entries';
import { nameKeyOf } from '../../../people/stores/units';

/**
 * Whether a judge has to stay away from an entry: it is the judge's own, or of a unit of the judge's, be it
 * that it belongs there, was sent in by its contact, or names it.
 * @param units where the judge works, and for which the judge is a contact.
 */
export function isConflict(
  { openid, units }: { openid: string; units: readonly UnitRef[] },
  { owner, belongsTo, uploadedFor, unit: named }: Entry,
): boolean {
  return (
    owner === openid ||
    units.some(
      ({ id, name }) =>
        belongsTo?.id === id || uploadedFor === id || nameKeyOf(named) === nameKeyOf(name),
    )
  );
}

/** The units that a judge has to stay away from: the own one, and that of a contact. */
export const unitsOf = (
  judge: { unit: UnitRef | null },
  contact: { unit: UnitRef | null } | null | undefined,
): UnitRef[] => [judge.unit, contact?.unit ?? null].flatMap((unit) => unit ?? []);
