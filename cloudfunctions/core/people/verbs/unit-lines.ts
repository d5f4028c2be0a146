import * as z from 'zod/mini';
import type { Output } from '../../../../miniprogram/shared/contract';
import { verb, type Context } from '../../ground/table';
import { contactCounts } from '../stores/members';
import { everyUnit } from '../stores/units';
import { settleUnits } from '../parts/unit/settle';
import { unitLineOf } from '../parts/unit/view';

const unitLinesInput = z.strictObject({});

/** The whole list with how many contacts each unit has, also of units that were retired. */
async function unitLines({
  campaign,
  office,
}: Context<'organizer'>): Promise<Output<'unit.lines'>> {
  // In this order: a retirement that is finished on the way ends contacts.
  const units = await settleUnits(office, await everyUnit(campaign.id));
  const counts = await contactCounts(campaign.id);
  return { units: units.map((unit) => unitLineOf(unit, counts.get(unit.id) ?? 0)) };
}

export default verb('unit.lines', { actor: 'organizer', input: unitLinesInput, run: unitLines });
