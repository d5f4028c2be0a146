import type { OfficeView } from '../../../../../miniprogram/shared/campaign/office';
import { ActionFault } from '../../../ground/fault';
import { findAct, insertDecision } from '../../../record/stores/decisions';
import type { Unit } from '../../stores/units';
import { newAct, type Doer } from '../../../record/parts/decision/new-act';
import { carryOut, standingUnit, unitSubject, type UnitChange } from './settle';

/** Each lost attempt means that somebody decided on the same unit, so many are never needed. */
const MOST_ATTEMPTS = 10;

/**
 * Decides on a unit of the list, whatever else is being decided on it at the moment.
 * @param wish what to make of the unit as it stands; null when nothing is to be done.
 * @returns the unit after it, and whether this call decided.
 */
export async function decideOnUnit(
  doer: Doer,
  office: OfficeView,
  id: string,
  wish: (unit: Unit | null) => { verb: string; reason: string | null; after: UnitChange } | null,
): Promise<{ unit: Unit | null; fresh: boolean }> {
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    const unit = await standingUnit(office, doer.campaign, id);
    const wanted = wish(unit);
    if (wanted === null) return { unit, fresh: false };
    const { after, verb, reason } = wanted;
    const before = unit === null ? {} : { level: unit.level, active: unit.active };
    const revision = unit?.revision ?? 0;
    const act = { subject: unitSubject(id), revision, title: after.name, verb, reason, before };
    const decision = newAct(doer, { ...act, after: { ...after } });
    const fresh = await insertDecision(decision);
    const standing = fresh ? decision : await findAct(decision._id);
    if (standing !== null) await carryOut(office, standing, unit);
    if (fresh) return { unit: await standingUnit(office, doer.campaign, id), fresh };
  }
  throw new ActionFault({
    code: 'BUSY',
    reason: '其他工作人员正在修改这个单位',
    remedy: '请过几秒再试一次',
  });
}
