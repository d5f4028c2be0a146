import { everyRow } from '../../ground/every-row';
import { createHash } from 'crypto';
import type { UnitRef } from '../../../../miniprogram/shared/contract';
import { nameKeyOf } from '../../../../miniprogram/shared/people/unit-name';
import { collection, command } from '../../ground/database';

export { nameKeyOf };

/** A unit of the organizer's list. `_id` is `<campaign>:<id>`, and `id` follows from its name. */
export interface Unit extends UnitRef {
  _id: string;
  campaign: string;
  /** The name without what people write differently: see `nameKeyOf`. */
  nameKey: string;
  active: boolean;
  /** Number of decisions so far. */
  revision: number;
  addedAt: number;
}

const units = collection<Unit>('units');

/** Rows of one read of a whole list. */
const AT_ONCE = 1000;
const ID_LENGTH = 16;

/** Id of the unit of that name, whether or not it is on the list. */
export const unitIdOf = (campaign: string, name: string): string =>
  createHash('sha256')
    .update(`${campaign}:${nameKeyOf(name)}`)
    .digest('hex')
    .slice(0, ID_LENGTH);

/** What others keep of a unit. */
export const unitRefOf = ({ id, name, level }: UnitRef): UnitRef => ({ id, name, level });

/** A unit, also one that was retired; null when it was never on the list. */
export const findUnit = (campaign: string, id: string): Promise<Unit | null> =>
  units.find(`${campaign}:${id}`);

/** Units by their ids (at most 100), also retired ones, in no order. */
export const findUnits = async (campaign: string, ids: readonly string[]): Promise<Unit[]> =>
  ids.length === 0
    ? []
    : units.list({ _id: command.in(ids.map((id) => `${campaign}:${id}`)) }, { limit: 100 });

/** The active unit that somebody means by a name, or null. */
export async function findUnitByName(campaign: string, name: string): Promise<Unit | null> {
  const unit = await findUnit(campaign, unitIdOf(campaign, name));
  return unit?.active === true ? unit : null;
}

/** The whole list by name, with retired ones. */
export const everyUnit = (campaign: string): Promise<Unit[]> =>
  everyRow<Unit>(AT_ONCE, (last) =>
    units.list(
      { campaign, ...(last && { name: command.gt(last.name) }) },
      { order: [['name', 'asc']], limit: AT_ONCE },
    ),
  );

/** @returns false when the unit is there. */
export const insertUnit = async (unit: Unit): Promise<boolean> =>
  (await units.insert(unit)).inserted;

/** Moves a unit on by one decision, unless it has moved already. */
export async function moveUnit(
  { _id }: Pick<Unit, '_id'>,
  revision: number,
  change: Pick<Unit, 'name' | 'level' | 'active'>,
): Promise<void> {
  await units.change({ _id, revision }, { ...change, revision: revision + 1 });
}
