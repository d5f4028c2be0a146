import type { OfficeView } from '../../../../../miniprogram/shared/campaign/office';
import { ActionFault } from '../../../ground/fault';
import { decideAnyway } from '../../../record/parts/decided/decide';
import type { Doer } from '../../../record/parts/decision/new-act';
import { findUnit, type Unit } from '../../stores/units';
import { decidedUnit, type UnitDecision } from './settle';

/**
 * Decides on a unit of the list, whatever else is being decided on it at the moment.
 * @param wish what to make of the unit as it stands; null when nothing is to be done.
 * @returns the unit after it, and whether this call decided.
 */
export async function decideOnUnit(
  doer: Doer,
  office: OfficeView,
  id: string,
  wish: (unit: Unit | null) => Pick<UnitDecision, 'verb' | 'reason' | 'after'> | null,
): Promise<{ unit: Unit | null; fresh: boolean }> {
  const { campaign } = doer;
  const place = { campaign, id, unit: await findUnit(campaign, id) };
  const decided = await decideAnyway(decidedUnit(office), doer, place, ({ unit }) => {
    const wanted = wish(unit);
    if (wanted === null) return null;
    const before = unit === null ? {} : { level: unit.level, active: unit.active };
    return { ...wanted, title: wanted.after.name, before };
  });
  if (decided !== null) return { unit: decided.thing.unit, fresh: decided.fresh };
  throw new ActionFault({
    code: 'BUSY',
    reason: '其他工作人员正在修改这个单位',
    remedy: '请过几秒再试一次',
  });
}
