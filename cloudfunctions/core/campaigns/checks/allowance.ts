import type { Allowance } from '../../../../miniprogram/shared/vocabulary';
import { ALLOWANCE_LABELS } from '../../../../miniprogram/shared/vocabulary';
import type { Calendar } from '../schema/round';
import type { Draft } from './draft';
import { present } from './draft';
import type { CampaignFault } from './fault';
import { fault } from './fault';

/** Something a campaign does, as the file says under `key`, and what a round must allow for it. */
export interface Need {
  allowance: Allowance;
  /** Undefined while it is not decided. */
  does: boolean | undefined;
  key: string;
  /** What the campaign does, such as 设投票. */
  what: string;
}

/** What the campaign does has a round that allows it, and the other way round. */
export function checkNeed(
  draft: Draft<Calendar>,
  { allowance, does, key, what }: Need,
): CampaignFault[] {
  if (!draft.rounds) return [];
  const allowed = present(draft.rounds).some(([, { allows }]) => allows?.includes(allowance));
  const label = ALLOWANCE_LABELS[allowance];
  if (does === true && !allowed) {
    const problem = `活动${what}，但没有一轮允许${label}（${allowance}）`;
    return [fault(['rounds'], problem, `请在某一轮的 allows 里写上 ${allowance}。`)];
  }
  if (does === false && allowed) {
    const problem = `有轮次允许${label}（${allowance}），但活动没有写${label}的办法（${key}）`;
    return [fault([key], problem, `请写明 ${key}，或从轮次的 allows 里去掉 ${allowance}。`)];
  }
  return [];
}

/** Whether a list says that the campaign has such things; undefined while it is not decided. */
export const some = (list: readonly unknown[] | undefined): boolean | undefined =>
  list && list.length > 0;

/** Whether the campaign has such a thing; undefined while it is not decided. */
export const has = (value: object | null | undefined): boolean | undefined =>
  value === undefined ? undefined : value !== null;
