import { MOST_ADDRESS_SEATS } from '../../../../miniprogram/shared/votes/address-stretch';
import { has, type Need } from '../../campaigns/checks/allowance';
import type { Draft } from '../../campaigns/checks/draft';
import { present } from '../../campaigns/checks/draft';
import type { CampaignFault } from '../../campaigns/checks/fault';
import { fault } from '../../campaigns/checks/fault';
import { checkPointless } from '../../campaigns/checks/pointless';
import { checkIds } from '../../campaigns/checks/repeated';
import { checkGates } from './checks-gates';
import { checkWatch } from './checks-watch';
import type { VotesPart } from './shape';

type Votes = Draft<VotesPart>;

const DAY_SECONDS = 86_400;
const DAY_MINUTES = 1440;

/** Limits of pace and of client addresses that can be held, and that limit somebody. */
function checkVoting({ voting }: Votes): CampaignFault[] {
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

/** Caps of votes that leave nobody a vote, or contradict each other. */
function checkCaps({ voting }: Votes): CampaignFault[] {
  if (!voting) return [];
  const { perDay, perEntryPerDay } = voting;
  if (perDay === 0)
    return [fault(['voting', 'perDay'], '每人每天 0 票，谁也投不了', '请写至少 1；不限写 null。')];
  if (typeof perDay !== 'number' || perEntryPerDay === undefined || perEntryPerDay <= perDay)
    return [];
  const problem = `每人每天对同一件作品可投 ${String(perEntryPerDay)} 票，多于每天一共的 ${String(perDay)} 票`;
  return [fault(['voting', 'perEntryPerDay'], problem, '请核对两个数。')];
}

/** A gate needs votes. */
function checkVotes(draft: Votes): CampaignFault[] {
  if (draft.voting !== null) return [];
  return present(draft.gates).map(([at]) =>
    fault(['gates', at], '不设投票，却有票数门槛', '请写明投票规则（voting），或去掉门槛。'),
  );
}

/** Voting has its round. */
export const needs = (draft: Votes): Need[] => [
  {
    allowance: 'vote',
    does: has(draft.voting),
    key: 'voting',
    what: '设投票',
  },
];

/** The public can vote, and its votes lead somewhere. */
export const checks = [
  (draft: Votes) => checkIds([[draft.gates, ['gates']]]),
  (draft: Votes) =>
    checkPointless(
      draft,
      'void',
      draft.voting === null || draft.voting?.watch === null ? '活动不核查投票' : null,
    ),
  checkVoting,
  checkCaps,
  checkVotes,
  checkGates,
  checkWatch,
];
