import * as z from 'zod/mini';
import type { Input, Output } from '../../../../miniprogram/shared/contract';
import { checkReason } from '../../../../miniprogram/shared/campaign/reason';
import { invalid, notFound } from '../../ground/fault';
import { verb, type Context } from '../../ground/table';
import { contactsOfUnit } from '../stores/members';
import { doerOf } from '../../record/parts/decision/new-act';
import { decideOnUnit } from '../parts/unit/decide';
import { unitLineOf } from '../parts/unit/view';

const unitRetireInput = z.strictObject({
  unit: z.string().check(z.maxLength(64)),
  reason: z.string().check(z.maxLength(2000)),
});

/** Takes a unit off the list: nobody can register for it any more, and its contacts end. */
async function unitRetire(
  context: Context<'organizer'>,
  { unit: id, reason: typed }: Input<'unit.retire'>,
): Promise<Output<'unit.retire'>> {
  const faults = checkReason(typed);
  if (faults.length > 0) throw invalid(faults);
  const reason = typed.trim();
  const { unit } = await decideOnUnit(doerOf(context), context.office, id, (standing) => {
    if (standing === null) throw notFound('这个单位');
    if (!standing.active) return null;
    const { name, level } = standing;
    return { verb: 'retire', reason, after: { id, name, level, active: false } };
  });
  if (unit === null) throw notFound('这个单位');
  const contacts = await contactsOfUnit(context.campaign.id, id);
  return { unit: unitLineOf(unit, contacts.length) };
}

export default verb('unit.retire', { actor: 'organizer', input: unitRetireInput, run: unitRetire });
