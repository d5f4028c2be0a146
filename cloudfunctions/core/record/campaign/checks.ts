import { LIMITED_ACT_LABELS, LIMITED_ACTS } from '../../../../miniprogram/shared/vocabulary';
import type { Draft } from '../../campaigns/checks/draft';
import type { CampaignFault } from '../../campaigns/checks/fault';
import { fault } from '../../campaigns/checks/fault';
import { checkRetention } from './checks-retention';
import type { RecordPart } from './shape';

/** A person's turns are read at once, and those of a network are five times as many. */
const MOST_TURNS = 200;
/** More wrong codes an hour from one person are no slip of the finger any more. */
const MOST_CODES_AN_HOUR = 60;

/** Limits that hold something back, and can be held. */
function checkLimits({ limits }: Draft<RecordPart>): CampaignFault[] {
  const own = LIMITED_ACTS.flatMap((act): CampaignFault[] => {
    const most = limits?.[act]?.most;
    if (most === undefined || most <= MOST_TURNS) return [];
    const problem = `“${LIMITED_ACT_LABELS[act]}”每人 ${String(most)} 次，最多只能写 ${String(MOST_TURNS)} 次`;
    return [fault(['limits', act, 'most'], problem, '请减少次数，或缩短时段。')];
  });
  const { most, hours } = limits?.code ?? {};
  if (most === undefined || hours === undefined || most <= MOST_CODES_AN_HOUR * hours) return own;
  const problem = `每小时可以试 ${String(Math.round(most / hours))} 个邀请码，等于没有限制`;
  const remedy = `请写成每小时 ${String(MOST_CODES_AN_HOUR)} 个以内。`;
  return [...own, fault(['limits', 'code'], problem, remedy)];
}

export const checks = [checkLimits, checkRetention];
