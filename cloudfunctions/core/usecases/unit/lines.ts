import * as z from 'zod/mini';
import type { Output } from '../../../../miniprogram/shared/contract';
import type { Context } from '../../runtime/table';
import { membersIn } from '../../stores/members';
import { everyUnit } from '../../stores/units';
import { settleUnits } from './settle';
import { unitLineOf } from './view';

export const unitLinesInput = z.strictObject({});

/** The whole list with how many contacts each unit has, also of units that were retired. */
export async function unitLines({
  campaign,
  office,
}: Context<'organizer'>): Promise<Output<'unit.lines'>> {
  const [units, contacts] = await Promise.all([
    everyUnit(campaign.id),
    membersIn(campaign.id, 'contact'),
  ]);
  const counts = new Map<string, number>();
  for (const { unit } of contacts)
    if (unit !== null) counts.set(unit.id, (counts.get(unit.id) ?? 0) + 1);
  const settled = await settleUnits(office, units);
  return { units: settled.map((unit) => unitLineOf(unit, counts.get(unit.id) ?? 0)) };
}
