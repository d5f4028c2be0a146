import * as z from 'zod/mini';
import type { Input, Output, UnitRef } from '../../../../miniprogram/shared/contract';
import { checkReason } from '../../../../miniprogram/shared/campaign/reason';
import { invalid } from '../../ground/fault';
import { verb, type Context } from '../../ground/table';
import { findUnit, unitRefOf } from '../../people/stores/units';
import { unchanged } from '../parts/entry/change';
import { review } from '../parts/entry/review';

const assignInput = z.strictObject({
  id: z.string().check(z.maxLength(64)),
  revision: z.int().check(z.nonnegative()),
  unit: z.nullable(z.string().check(z.maxLength(64))),
  reason: z.string().check(z.maxLength(2000)),
});

/** Says which unit of the list an entry belongs to, or that it belongs to none; its exhibits follow. */
async function assign(
  context: Context<'organizer'>,
  { id, revision, unit, reason: typed }: Input<'entry.assign'>,
): Promise<Output<'entry.assign'>> {
  const belongsTo = unit === null ? null : await listed(context.campaign.id, unit);
  const faults = [...(belongsTo === undefined ? [notListed] : []), ...checkReason(typed)];
  if (belongsTo === undefined || faults.length > 0) throw invalid(faults);
  const entry = await review(context, {
    id,
    revision,
    verb: 'assign',
    reason: typed.trim(),
    change: (entry) => ({ ...unchanged(entry), belongsTo }),
    told: null,
  });
  return { entry };
}

async function listed(campaign: string, id: string): Promise<UnitRef | undefined> {
  const unit = await findUnit(campaign, id);
  return unit?.active === true ? unitRefOf(unit) : undefined;
}

const notListed = {
  path: 'unit',
  reason: '单位名单里没有这个单位，或它已停用。',
  remedy: '请从名单中重新选择。',
};

export default verb('entry.assign', { actor: 'organizer', input: assignInput, run: assign });
