import * as z from 'zod/mini';
import type { Input, Output } from '../../../../miniprogram/shared/contract';
import type { OfficeView } from '../../../../miniprogram/shared/campaign/office';
import type { FieldFault } from '../../../../miniprogram/shared/reply';
import { countCharacters, tidyText } from '../../../../miniprogram/shared/campaign/text';
import { conflict, invalid } from '../../ground/fault';
import { verb, type Context } from '../../ground/table';
import { contactsOfUnit } from '../stores/members';
import { unitIdOf, type Unit } from '../stores/units';
import { doerOf, type Doer } from '../../record/parts/decision/new-act';
import { decideOnUnit } from '../parts/unit/decide';
import { unitLineOf } from '../parts/unit/view';

const unitAddInput = z.strictObject({
  name: z.string().check(z.maxLength(200)),
  level: z.string().check(z.maxLength(64)),
});

/** In characters, inclusive. */
const SHORTEST = 2;
const LONGEST = 50;

/** What is wrong with a unit's name, at path `name`. */
export function checkUnitName(name: string): FieldFault[] {
  const characters = countCharacters(tidyText(name));
  if (characters < SHORTEST)
    return [{ path: 'name', reason: '单位名称太短。', remedy: '请填写单位全称。' }];
  if (characters > LONGEST)
    return [{ path: 'name', reason: '单位名称太长。', remedy: `请缩短到 ${LONGEST} 个字以内。` }];
  return [];
}

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

/**
 * Puts a unit on the list.
 * @throws ActionFault CONFLICT when it is there with another level.
 */
export async function addUnit(
  doer: Doer,
  office: OfficeView,
  { name, level }: { name: string; level: string },
): Promise<{ unit: Unit; fresh: boolean }> {
  const id = unitIdOf(doer.campaign, name);
  const { unit, fresh } = await decideOnUnit(doer, office, id, (standing) =>
    standing?.active === true
      ? null
      : { verb: 'add', reason: null, after: { id, name, level, active: true } },
  );
  if (unit === null) throw new Error('A unit could neither be added nor found');
  if (unit.level === level) return { unit, fresh };
  const known = office.levels.find((one) => one.id === unit.level)?.name ?? unit.level;
  throw conflict(
    `${unit.name}已在名单中，单位类别是“${known}”。`,
    '如果类别有误，请先停用这个单位，再重新添加。',
  );
}

export default verb('unit.add', { actor: 'organizer', input: unitAddInput, run: unitAdd });
