import { dayOf } from '../../../../../miniprogram/shared/calendar';
import type { Seal } from '../../stores/seals';
import { findHead, insertHead } from '../../stores/seals';
import { rootAt } from '../ledger/log';

/**
 * Writes down where the log stood when a day was over: what the host posts in public. Done by the first run of a
 * later day, before it makes a seal.
 * @param last the newest seal.
 */
export async function keepDayHead(campaign: string, last: Seal, now: number): Promise<void> {
  const day = dayOf(last.at);
  if (day >= dayOf(now) || (await findHead(campaign, day)) !== null) return;
  const root = await rootAt(campaign, last.number);
  await insertHead({ campaign, day, size: last.number, root, votes: last.total, at: now });
}
