import { createHmac } from 'crypto';
import type { JudgingStep } from '../../../../../miniprogram/shared/campaign/judging';
import type { PoolWork } from './pool';

/** Every judge meets the works in an order of the own, so that nobody is always last. */
export function ownOrder(
  campaign: string,
  { id }: Pick<JudgingStep, 'id'>,
  { openid }: { openid: string },
) {
  const place = ({ work }: Pick<PoolWork, 'work'>): string =>
    createHmac('sha256', `${campaign}:${id}:${openid}`).update(work).digest('hex');
  return <T extends Pick<PoolWork, 'work'>>(works: readonly T[]): T[] =>
    works
      .map((one) => ({ one, at: place(one) }))
      .sort((a, b) => (a.at < b.at ? -1 : 1))
      .map(({ one }) => one);
}
