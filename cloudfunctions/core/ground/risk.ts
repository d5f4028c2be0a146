import { cloud } from './cloud';
import { note } from './log';

/** `riskControl.getUserRiskRank`: 0 is registering, 1 is cheating in a promotion. [D] */
const PROMOTION = 1;
const RANKS = [0, 1, 2, 3, 4];
/** A vote waits no longer than this for WeChat's opinion, ms. */
const LONGEST_MS = 1500;

/**
 * Asks WeChat how risky an account is. It never fails and never takes longer than 1.5 s.
 * @param ip of the phone, which WeChat asks for.
 * @returns 0 to 4; null is unknown, which is not the same as safe.
 */
export async function riskRankOf(openid: string, ip: string | null): Promise<number | null> {
  if (ip === null) return null;
  const { APPID: appid } = cloud.getWXContext();
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<'silent'>((resolve) => {
    timer = setTimeout(resolve, LONGEST_MS, 'silent');
  });
  try {
    const asked = cloud.openapi['riskControl'].getUserRiskRank({
      appid,
      openid,
      scene: PROMOTION,
      clientIp: ip,
    }) as Promise<{ riskRank?: number }>;
    const answer = await Promise.race([asked, silence]);
    if (answer === 'silent') {
      // Whatever it still says comes too late.
      asked.catch(() => undefined);
      note('risk.unknown', { reason: 'silent' });
      return null;
    }
    const { riskRank } = answer;
    return riskRank !== undefined && RANKS.includes(riskRank) ? riskRank : null;
  } catch (error) {
    const code = typeof error === 'object' && error !== null && 'errCode' in error;
    note('risk.unknown', { reason: code ? String(error.errCode) : 'failed' });
    return null;
  } finally {
    clearTimeout(timer);
  }
}
