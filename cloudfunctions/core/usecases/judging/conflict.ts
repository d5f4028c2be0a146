import type { UnitRef } from '../../../../miniprogram/shared/contract';
import type { Entry } from '../../stores/entries';
import { nameKeyOf } from '../../stores/units';

/**
 * Whether a judge has to stay away from an entry: it is the judge's own, or of the judge's unit, be it
 * that it belongs there, was sent in by its contact, or names it.
 */
export function isConflict(
  { openid, unit }: { openid: string; unit: UnitRef | null },
  { owner, belongsTo, uploadedFor, unit: named }: Entry,
): boolean {
  if (owner === openid) return true;
  if (unit === null) return false;
  return (
    belongsTo?.id === unit.id ||
    uploadedFor === unit.id ||
    nameKeyOf(named) === nameKeyOf(unit.name)
  );
}
