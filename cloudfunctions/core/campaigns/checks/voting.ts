import { MOST_ADDRESS_SEATS } from '../../../../miniprogram/shared/votes/address-stretch';
import type { Draft } from './draft';
import type { CampaignFault } from './fault';
import { fault } from './fault';

const DAY_SECONDS = 86_400;
const DAY_MINUTES = 1440;

/** Limits of pace and of client addresses that can be held, and that limit somebody. */
export function checkVoting({ voting }: Draft): CampaignFault[] {
  const { perDay, pace, perAddress } = voting ?? {};
  const at = (...keys: string[]) => ['voting', ...keys];
  const faults: CampaignFault[] = [];
  if (typeof perDay === 'number' && (pace?.votes ?? 0) > perDay)
    faults.push(
      fault(
        at('pace', 'votes'),
        `每人每天最多 ${String(perDay)} 票，投票速度的 ${String(pace?.votes)} 票限不住任何人`,
        '请减少票数；不限速度的，pace 写 null。',
      ),
    );
  if ((pace?.seconds ?? 0) > DAY_SECONDS)
    faults.push(
      fault(
        at('pace', 'seconds'),
        '投票速度只在一天之内计算，不能超过 86400 秒',
        '请减少秒数，或改每人每天票数（perDay）。',
      ),
    );
  if ((perAddress?.votes ?? 0) > MOST_ADDRESS_SEATS)
    faults.push(
      fault(
        at('perAddress', 'votes'),
        `同一网络地址的票数最多 ${String(MOST_ADDRESS_SEATS)}，再多就数不准`,
        '请减少票数并缩短分钟数；不限的，perAddress 写 null。',
      ),
    );
  if ((perAddress?.minutes ?? 0) > DAY_MINUTES)
    faults.push(
      fault(
        at('perAddress', 'minutes'),
        '同一网络地址的票数按天重新计算，不能超过 1440 分钟',
        '请减少分钟数。',
      ),
    );
  return faults;
}
