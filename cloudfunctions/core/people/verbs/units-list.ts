import * as z from 'zod/mini';
import type { Output } from '../../../../miniprogram/shared/contract';
import { verb, type Context } from '../../ground/table';
import { everyUnit, unitRefOf } from '../stores/units';

const unitsListInput = z.strictObject({});

/** The units that authors and contacts choose from, by name. */
async function unitsList({ campaign }: Context<'citizen'>): Promise<Output<'units.list'>> {
  const units = await everyUnit(campaign.id);
  return { units: units.filter(({ active }) => active).map(unitRefOf) };
}

export default verb('units.list', { actor: 'citizen', input: unitsListInput, run: unitsList });
