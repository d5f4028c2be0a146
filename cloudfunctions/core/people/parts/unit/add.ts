import type { OfficeView } from '../../../../../miniprogram/shared/campaign/office';
import { conflict } from '../../../ground/fault';
import { unitIdOf, type Unit } from '../../stores/units';
import type { Doer } from '../../../record/parts/decision/new-act';
import { decideOnUnit } from './decide';

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
