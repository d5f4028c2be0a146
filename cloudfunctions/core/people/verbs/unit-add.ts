import * as z from 'zod/mini';
import type { Input, Output } from '../../../../miniprogram/shared/contract';
import { tidyText } from '../../../../miniprogram/shared/campaign/text';
import { invalid } from '../../ground/fault';
import { verb, type Context } from '../../ground/table';
import { contactsOfUnit } from '../stores/members';
import { doerOf } from '../../record/parts/decision/new-act';
import { unitLineOf } from '../parts/unit/view';
import { addUnit } from '../parts/unit/add';
import { checkUnitName } from '../parts/unit/name';

const unitAddInput = z.strictObject({
  name: z.string().check(z.maxLength(200)),
  level: z.string().check(z.maxLength(64)),
});

/** Puts a unit on the list, or back on it; adding it again is harmless. */
async function unitAdd(
  context: Context<'organizer'>,
  { name, level }: Input<'unit.add'>,
): Promise<Output<'unit.add'>> {
  const { office, campaign } = context;
  const faults = [
    ...checkUnitName(name),
    ...(office.levels.some(({ id }) => id === level)
      ? []
      : [{ path: 'level', reason: '没有这个单位类别。', remedy: '请重新选择单位类别。' }]),
  ];
  if (faults.length > 0) throw invalid(faults);
  const { unit } = await addUnit(doerOf(context), office, { name: tidyText(name), level });
  const contacts = await contactsOfUnit(campaign.id, unit.id);
  return { unit: unitLineOf(unit, contacts.length) };
}

export default verb('unit.add', { actor: 'organizer', input: unitAddInput, run: unitAdd });
