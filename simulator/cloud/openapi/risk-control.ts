import { needNumber, needText, type OpenApis } from './api';
import { OpenApiError } from './errors';
import type { Verdicts } from './verdicts';

/** Longer than any vote waits, ms. */
const SILENCE_MS = 10_000;

/** `riskControl.getUserRiskRank`: 0 is no risk, 4 the highest. */
export function riskControlApis(verdicts: Verdicts): OpenApis {
  return {
    'riskControl.getUserRiskRank': async (args, invocation) => {
      needText(args, 'appid', 40013);
      const openid = needText(args, 'openid', 40003);
      needNumber(args, 'scene', 0, 1);
      needText(args, 'client_ip');
      const risk = verdicts.riskOf(openid);
      if (risk === 'error') throw new OpenApiError(61010, 'code is expired');
      if (risk === 'silent') {
        await new Promise((resolve) => setTimeout(resolve, SILENCE_MS).unref());
        throw new OpenApiError(-1, 'system error');
      }
      return { risk_rank: risk, unoin_id: invocation.id };
    },
  };
}
