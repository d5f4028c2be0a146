import { needNumber, needText, type OpenApis } from './api';
import type { Verdicts } from './verdicts';

/** `riskControl.getUserRiskRank`: 0 is no risk, 4 the highest. */
export function riskControlApis(verdicts: Verdicts): OpenApis {
  return {
    'riskControl.getUserRiskRank': (args, invocation) => {
      needText(args, 'appid', 40013);
      const openid = needText(args, 'openid', 40003);
      needNumber(args, 'scene', 0, 1);
      needText(args, 'client_ip');
      return { risk_rank: verdicts.riskOf(openid), unoin_id: invocation.id };
    },
  };
}
