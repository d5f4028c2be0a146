import { campaign } from '../../support/campaign';
import { address } from '../../../cloudfunctions/core/votes/rules/watch/address';
import { chanceOfAtLeast } from '../../../cloudfunctions/core/votes/rules/watch/chance';
import { slotsMeant, touchesNight } from '../../../cloudfunctions/core/votes/rules/watch/detect';
import type { LookFacts, Part, Reason } from '../../../cloudfunctions/core/votes/rules/watch/facts';
import {
  hallNewcomers,
  hallNight,
  liftOf,
} from '../../../cloudfunctions/core/votes/rules/watch/hall';
import { isHeld, mayBeHeld } from '../../../cloudfunctions/core/votes/rules/watch/judge';
import {
  isNight,
  looksEndingWith,
  slotAt,
  SLOTS_PER_DAY,
  slotStart,
} from '../../../cloudfunctions/core/votes/rules/watch/looks';
import { newcomers } from '../../../cloudfunctions/core/votes/rules/watch/newcomers';
import { night } from '../../../cloudfunctions/core/votes/rules/watch/night';
import { regular } from '../../../cloudfunctions/core/votes/rules/watch/regular';
import { surge } from '../../../cloudfunctions/core/votes/rules/watch/surge';
import { leastVotes } from '../../../cloudfunctions/core/votes/rules/watch/thresholds';
import { reasonText } from '../../../cloudfunctions/core/votes/parts/inquiry/reason-text';
import type { DetectorId } from '../../../miniprogram/shared/vocabulary';
import { DETECTORS } from '../../../miniprogram/shared/vocabulary';

const watch = campaign.voting!.watch!;
const at = (time: string): number => Date.parse(`2027-08-10T${time}:00+08:00`);

const look = (facts: Partial<LookFacts> = {}): LookFacts => ({
  ...{ minutes: 10, scale: 1, votes: 0, times: [], addresses: [] },
  ...facts,
});
const part = (some: number, of: number): Part => ({ of, part: some });

describe('surge: at least 20 votes and five times the usual number', () => {
  // 144 votes a day are one in ten minutes.
  const past = (votes: number, minutes = 1440, lift = 1) => ({ votes, minutes, lift });
  test.each([
    ['19 votes of a quiet entry', 19, past(0), false],
    ['20 votes of a quiet entry', 20, past(0), true],
    ['24 votes where 5 are usual', 24, past(720), false],
    ['25 votes where 5 are usual', 25, past(720), true],
    [
      '25 votes where 5 are usual, when all entries get twice as many',
      25,
      past(720, 1440, 2),
      false,
    ],
    ['an entry shown for an hour', 20, past(0, 60), true],
    ['an entry shown for less has no usual number', 20, past(0, 59), false],
  ])('%s', (_what, votes, before, fires) => {
    expect(surge(look({ votes }), before, watch.surge!) !== null).toBe(fires);
  });

  test('an hour asks for twice as many', () => {
    const hour = (votes: number) =>
      surge(look({ minutes: 60, scale: 2, votes }), past(0), watch.surge!);
    expect([hour(39), hour(40)?.facts]).toEqual([
      null,
      { minutes: 60, votes: 40, usual: 1, times: 5, least: 40 },
    ]);
  });
});

describe('newcomers: 25 points above all entries, and no chance', () => {
  test.each([
    ['75 % where half are usual, of few', part(15, 20), part(500, 1000), false],
    ['74 % where half are usual', part(74, 100), part(500, 1000), false],
    ['75 % where half are usual, of many', part(75, 100), part(500, 1000), true],
    ['all of 19', part(19, 19), part(100, 1000), false],
    ['all of 20', part(20, 20), part(100, 1000), true],
    ['while the campaign is new all are new', part(40, 40), part(950, 1000), false],
    ['while fewer than 100 voters are known', part(40, 40), part(10, 99), false],
  ])('%s', (_what, entry, hall, fires) => {
    expect(newcomers({ entry, hall }, watch.newcomers!) !== null).toBe(fires);
  });
});

describe('regular: intervals that are too even', () => {
  /** So many votes, each interval 10 s, half a share of it shorter or longer in turn. */
  const swinging = (votes: number, share: number): number[] =>
    Array.from({ length: votes }, (_, n) => 10_000 * n + (n % 2 === 0 ? 0 : 5000 * share));
  test.each([
    ['29 votes by the clock', swinging(29, 0), false],
    ['30 votes by the clock', swinging(30, 0), true],
    ['a little less than the limit', swinging(30, 0.97), true],
    ['a little more than the limit', swinging(30, 1.05), false],
    ['the same among 300 votes: people would be nearer to 1', swinging(300, 1.05), true],
    ['all at one moment says nothing', Array.from({ length: 40 }, () => 5), false],
  ])('%s', (_what, times, fires) => {
    expect(regular(look({ times }), watch.regular!) !== null).toBe(fires);
  });
});

describe('address: 60 votes and half of all from one address', () => {
  const from = (one: number, others: number, unknown = 0) => [
    ...Array.from({ length: one }, () => 'a'),
    ...Array.from({ length: others }, (_, n) => `b${String(n)}`),
    ...Array.from({ length: unknown }, () => null),
  ];
  test.each([
    ['59 of 59', from(59, 0), 1, false],
    ['60 of 120', from(60, 60), 1, true],
    ['60 of 122', from(60, 62), 1, false],
    ['60 and as many unknown', from(60, 0, 62), 1, false],
    ['nobody knows from where', from(0, 0, 200), 1, false],
    ['119 in an hour', from(119, 0), 2, false],
    ['120 in an hour', from(120, 0), 2, true],
  ])('%s', (_what, addresses, scale, fires) => {
    expect(address(look({ addresses, scale }), watch.address!) !== null).toBe(fires);
  });
});

describe('night: 20 votes and 40 % of the day between 0:00 and 6:00', () => {
  const hall = part(50, 1000);
  test.each([
    ['19 of 19', part(19, 19), hall, 1440, false],
    ['20 of 50', part(20, 50), hall, 1440, true],
    ['20 of 51', part(20, 51), hall, 1440, false],
    ['everybody is awake', part(20, 50), part(500, 1000), 1440, false],
    ['shown for half a day', part(20, 50), hall, 720, true],
    ['shown for less', part(20, 50), hall, 719, false],
  ])('%s', (_what, entry, all, shown, fires) => {
    expect(night({ entry, hall: all, shown }, watch.night!) !== null).toBe(fires);
  });
});

describe('judging', () => {
  const reasons = (...detectors: DetectorId[]): Reason[] =>
    detectors.map((detector) => ({ detector, facts: {} }));
  test.each<[DetectorId[], boolean]>([
    [[], false],
    [['surge'], false],
    [['address'], false],
    [['night'], false],
    // What a share in a group brings.
    [['surge', 'newcomers'], false],
    [['surge', 'address'], true],
    [['newcomers', 'night'], true],
    [['address', 'night'], true],
    [['regular'], true],
  ])('%j', (detectors, held) => {
    expect(isHeld(reasons(...detectors))).toBe(held);
  });

  test('nothing more is read where only a crowd could be found', () => {
    expect(mayBeHeld([], false)).toBe(false);
    expect(mayBeHeld([], true)).toBe(true);
    expect(mayBeHeld(reasons('address'), false)).toBe(true);
  });

  test('a day held for its night is held at night only', () => {
    const [, , day] = looksEndingWith(slotAt(at('05:55')));
    const slots = (...detectors: DetectorId[]) => slotsMeant(day!, reasons(...detectors)).length;
    expect(slots('surge', 'night')).toBe(36);
    expect(slots('night', 'regular')).toBe(144);
    expect(slots('night', 'address')).toBe(144);
  });
});

describe('looks', () => {
  const minutesAt = (time: string) => looksEndingWith(slotAt(at(time))).map((one) => one.minutes);
  test('a slot, an hour, and a day in the morning', () => {
    expect(minutesAt('10:40')).toEqual([10]);
    expect(minutesAt('10:50')).toEqual([10, 60]);
    expect(minutesAt('05:50')).toEqual([10, 60, 1440]);
  });

  test('the day goes from 6:00 to 6:00', () => {
    const [, , day] = looksEndingWith(slotAt(at('05:50')));
    expect(slotStart(day!.to + 1) - slotStart(day!.from)).toBe(24 * 3_600_000);
    expect(slotStart(day!.to + 1)).toBe(at('06:00'));
  });

  test('the night is from 0:00 to 6:00', () => {
    const nightly = (time: string) => isNight(slotAt(at(time)));
    expect(['23:59', '00:00', '05:59', '06:00'].map(nightly)).toEqual([false, true, true, false]);
    expect(touchesNight(looksEndingWith(slotAt(at('06:50')))[1]!)).toBe(false);
  });

  test('the fewest votes that anything can be said of', () => {
    expect([1, 2, 5].map((scale) => leastVotes(watch, scale))).toEqual([20, 20, 20]);
    const alone = { ...watch, newcomers: null, night: null };
    expect([1, 2, 5].map((scale) => leastVotes(alone, scale))).toEqual([20, 30, 30]);
    const nothing = { ...alone, surge: null, regular: null, address: null };
    expect(leastVotes(nothing, 1)).toBe(Infinity);
  });
});

describe('all entries', () => {
  const slot = slotAt(at('10:00'));
  const [one] = looksEndingWith(slot);
  const hall = Array.from({ length: SLOTS_PER_DAY + 1 }, (_, n) => ({
    slot: slot - SLOTS_PER_DAY + n,
    votes: n === SLOTS_PER_DAY ? 200 : 10,
    voters: 2,
    newcomers: 1,
  }));

  test('what is usual is that of the day before', () => {
    expect(hallNewcomers(hall, one!)).toEqual(part(144, 288));
    expect(hallNight(hall, one!)).toEqual(part(360, 1430 + 200));
  });

  test('an hour of an announcement is busier for all others', () => {
    expect(liftOf(hall, one!, { now: 0, before: 0 })).toBeCloseTo(210 / 20);
    // The entry itself brings them.
    expect(liftOf(hall, one!, { now: 190, before: 0 })).toBe(1);
    expect(liftOf([], one!, { now: 0, before: 0 })).toBe(1);
  });
});

test('the chance of at least so many', () => {
  expect(chanceOfAtLeast(0, 10, 0.3)).toBe(1);
  expect(chanceOfAtLeast(1, 10, 0)).toBe(0);
  expect(chanceOfAtLeast(10, 10, 0.5)).toBeCloseTo(1 / 1024, 8);
  expect(chanceOfAtLeast(60, 100, 0.5)).toBeCloseTo(0.028444, 5);
  expect(chanceOfAtLeast(1, 40, 0.1)).toBeCloseTo(1 - 0.9 ** 40, 8);
});

describe('words', () => {
  const times = Array.from({ length: 40 }, (_, n) => 7000 * n);
  const found: Record<DetectorId, Reason | null> = {
    surge: surge(look({ votes: 86 }), { votes: 600, minutes: 1440, lift: 1 }, watch.surge!),
    newcomers: newcomers({ entry: part(38, 40), hall: part(500, 1000) }, watch.newcomers!),
    regular: regular(look({ times }), watch.regular!),
    address: address(
      look({ minutes: 60, scale: 2, addresses: Array.from({ length: 130 }, () => 'a') }),
      watch.address!,
    ),
    night: night({ entry: part(60, 80), hall: part(60, 1000), shown: 1440 }, watch.night!),
  };
  test.each([
    ['surge', '10分钟内 86 票，平时同样长的时间约 4.2 票；达到平时的 5 倍且不少于 20 票，列为疑点'],
    [
      'newcomers',
      '抽看 40 位投票人，38 人是首次投票（95%），最近一天全场为 50%；高出 25 个百分点，列为疑点',
    ],
    [
      'regular',
      '40 票平均每 7 秒一票，间隔长短几乎一样：差别为 0，平常约为 1 或更大；低于 0.5，列为疑点',
    ],
    [
      'address',
      '1小时内 130 票中有 130 票（100%）来自同一网络地址；达到 120 票且占 50% 以上，列为疑点',
    ],
    [
      'night',
      '24小时内 80 票中有 60 票（75%）投于 0:00 至 6:00，全场同期为 6%；达到 40% 且不少于 20 票，列为疑点',
    ],
  ] as const)('%s', (detector, text) => {
    expect(reasonText(found[detector]!)).toBe(text);
  });

  test('every detector has words', () => {
    for (const detector of DETECTORS) expect(found[detector]?.detector).toBe(detector);
    expect(() => reasonText({ detector: 'surge', facts: {} })).toThrow(RangeError);
  });
});
