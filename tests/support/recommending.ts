import type { Output, UnitRef } from '../../miniprogram/shared/contract';
import type { Refusal } from '../../miniprogram/shared/decision';
import type { TestCloud } from './cloud';
import { LEDGER } from './tally';
import { aContact, aPublished, aUnit, RECOMMENDING } from './units';

export const WHY = '换一件更合适的作品';

/** What a test of recommending does to a cloud that it opened. */
export interface RecommendBench {
  /** Two units; li and zhao are contacts of 沈阳市总工会, wang of 大连市总工会. */
  open: () => Promise<{ shenyang: UnitRef; dalian: UnitRef }>;
  /** Forgets works, votes and seats. */
  clear: () => void;
  /** A name of a tap that no other has. */
  tap: () => string;
  /** A work on show with votes in the ledger; of li's unit unless another is given. */
  published: (votes: number, unit?: UnitRef | null, kind?: 'image' | 'video') => string;
  recommend: (
    who: string,
    entry: string,
    when?: number,
    request?: string,
  ) => Promise<Output<'union.recommend'>>;
  /** Fails the test unless it is refused. */
  refusal: (who: string, entry: string, when?: number) => Promise<Refusal | undefined>;
  withdraw: (who: string, entry: string, when?: number) => Promise<Output<'union.withdraw'>>;
  seats: () => Record<string, unknown>[];
  /** What was done with the recommendations of an entry, in order. */
  traces: (entry: string) => unknown[];
}

export function recommendBench(cloud: () => TestCloud): RecommendBench {
  let number = 0;
  let taps = 0;
  let own: UnitRef;
  const bench: RecommendBench = {
    open: async () => {
      own = await aUnit(cloud(), '沈阳市总工会');
      const dalian = await aUnit(cloud(), '大连市总工会');
      await aContact(cloud(), 'li', own);
      await aContact(cloud(), 'zhao', own, { phone: '13900002222' });
      await aContact(cloud(), 'wang', dalian, { phone: '13900003333' });
      return { shenyang: own, dalian };
    },
    clear: () => {
      for (const name of ['recommendations', 'exhibits', 'entries', 'pieces', 'votes', ...LEDGER])
        cloud().database.remove(name, {}, { multi: true });
    },
    tap: () => `tap-${String((taps += 1)).padStart(8, '0')}`,
    published: (votes, unit = own, kind = 'image') =>
      aPublished(cloud(), { number: (number += 1), unit, votes, kind }),
    recommend: (who, entry, when = RECOMMENDING, request = bench.tap()) =>
      cloud().done(who, 'union.recommend', { entry, request }, when),
    refusal: async (who, entry, when = RECOMMENDING) => {
      const input = { entry, request: bench.tap() };
      return (await cloud().fault(who, 'union.recommend', input, when)).refusal;
    },
    withdraw: (who, entry, when = RECOMMENDING) =>
      cloud().done(who, 'union.withdraw', { entry, reason: WHY }, when),
    seats: () => cloud().all('recommendations'),
    traces: (entry) =>
      cloud()
        .all('decisions')
        .filter(({ subject }) => String(subject).startsWith('recommendation:'))
        .filter(({ subject }) => String(subject).includes(entry))
        .sort((a, b) => Number(a['at']) - Number(b['at']))
        .map(({ verb }) => verb),
  };
  return bench;
}
