import type { UnitLine } from '../../../../../miniprogram/shared/contract';
import { unitRefOf, type Unit } from '../../stores/units';

/** A unit as the organizer's list shows it. */
export const unitLineOf = (unit: Unit, contacts: number): UnitLine => ({
  ...unitRefOf(unit),
  contacts,
  active: unit.active,
});
