import { officeView } from '../../support/campaign';
import { placesOf, rankGroup } from '../../../cloudfunctions/core/steps/rules/selection';
import type { Contender } from '../../../cloudfunctions/core/steps/rules/selection';
import { newestClosable, windowOf } from '../../../cloudfunctions/core/works/rules/windows';
import type { SelectionRow } from '../../../miniprogram/shared/contract';
import type { SelectionView, TiePolicy } from '../../../miniprogram/shared/campaign/office';
import { mayAdjust, mayConfirm, maySelect } from '../../../miniprogram/shared/steps/select';
import { mayUseTally, TALLY_SETTLES_MS } from '../../../miniprogram/shared/votes/tally';
import { aCampaign, shanghai } from '../../support/campaign';

const [finalists, shortlist] = officeView.selections as [SelectionView, SelectionView];
const campaign = aCampaign();

/** Contenders with these votes, uploaded in this order. */
const field = (...votes: number[]): Contender[] =>
  votes.map((count, index) => ({
    entry: `e${String(index + 1).padStart(2, '0')}`,
    group: 'work',
    votes: count,
    held: 0,
    fell: null,
    screened: null,
    submittedAt: 1000 + index,
  }));
/** `count` contenders, the first with the most votes, no two alike. */
const slope = (count: number): Contender[] =>
  field(...Array.from({ length: count }, (_, index) => 1000 - index));
const take = (count: number, tie: TiePolicy = 'admit-all') => ({
  ...finalists,
  take: { count },
  tie,
});
const verdicts = (contenders: Contender[], terms: SelectionView) =>
  rankGroup(contenders, terms).rows.map(({ verdict }) => verdict);
const admitted = (contenders: Contender[], terms: SelectionView) =>
  rankGroup(contenders, terms)
    .rows.filter(({ verdict }) => ['in', 'tied-in'].includes(verdict))
    .map(({ entry }) => entry);

describe('选出每个主题分类区票数最高的15篇作品入围决赛', () => {
  test.each([
    [0, 0],
    [1, 1],
    [14, 14],
    [15, 15],
    [16, 15],
    [40, 15],
  ])('of %d contenders %d go on', (contenders, places) => {
    expect(admitted(slope(contenders), finalists)).toEqual(slope(places).map(({ entry }) => entry));
  });

  test('the order in which they come does not matter', () => {
    const contenders = slope(20);
    const shuffled = [...contenders.slice(7), ...contenders.slice(0, 7).reverse()];
    expect(rankGroup(shuffled, finalists)).toEqual(rankGroup(contenders, finalists));
  });

  test('equal votes share a rank, and the next rank counts them all', () => {
    const { rows } = rankGroup(field(9, 8, 8, 8, 7), take(15));
    expect(rows.map(({ rank }) => rank)).toEqual([1, 2, 2, 2, 5]);
  });
});

describe('a tie at the last place', () => {
  // Places 1 and 2 are clear; three share places 3 to 5, and there are three places.
  const straddling = () => field(9, 8, 7, 7, 7, 6);
  test.each<[TiePolicy, string[]]>([
    ['admit-all', ['in', 'in', 'tied-in', 'tied-in', 'tied-in', 'out']],
    ['admit-none', ['in', 'in', 'tied-out', 'tied-out', 'tied-out', 'out']],
    ['earlier-upload', ['in', 'in', 'tied-in', 'tied-out', 'tied-out', 'out']],
    ['organizer', ['in', 'in', 'tied-out', 'tied-out', 'tied-out', 'out']],
  ])('%s', (tie, expected) => {
    expect(verdicts(straddling(), take(3, tie))).toEqual(expected);
  });

  test.each<[TiePolicy]>([['admit-all'], ['admit-none'], ['earlier-upload'], ['organizer']])(
    '%s: a tie that ends exactly at the last place is none',
    (tie) => {
      expect(verdicts(field(9, 7, 7, 6), take(3, tie))).toEqual(['in', 'in', 'in', 'out']);
    },
  );

  test.each<[TiePolicy, number]>([
    ['admit-all', 20],
    ['admit-none', 0],
    ['earlier-upload', 15],
    ['organizer', 0],
  ])('%s: of twenty that are all tied, %d go on', (tie, count) => {
    const all = field(...Array<number>(20).fill(5));
    expect(admitted(all, take(15, tie))).toHaveLength(count);
  });

  test('earlier-upload: the first uploaded come first, whatever their order', () => {
    const all = field(5, 5, 5, 5);
    expect(admitted([...all].reverse(), take(2, 'earlier-upload'))).toEqual(['e01', 'e02']);
  });

  test('the fifteenth and sixteenth are tied: sixteen go on', () => {
    const contenders = slope(17).map((one, index) => (index === 15 ? { ...one, votes: 986 } : one));
    expect(contenders[14]?.votes).toBe(986);
    expect(admitted(contenders, finalists)).toHaveLength(16);
  });
});

describe('按比例选取最高票数者若干', () => {
  test.each([
    [0.5, 10, 5],
    [0.5, 11, 6],
    [0.34, 100, 34],
    [0.01, 1, 1],
    [0.07, 100, 7],
    [0.07, 101, 8],
    [1 / 3, 9, 3],
    [1 / 3, 10, 4],
    [1, 105, 105],
    [1, 0, 0],
    [0.5, 0, 0],
  ])('%d of %d is %d, rounded up', (ratio, contenders, places) => {
    expect(placesOf({ ratio }, contenders)).toBe(places);
  });
});

describe('票数超过500票', () => {
  test.each([
    [500, 'below-gate'],
    [501, 'in'],
  ])('%d votes: %s', (votes, verdict) => {
    expect(verdicts(field(900, votes), shortlist)).toEqual(['in', verdict]);
  });

  test('both conditions apply: half of them, and the gate', () => {
    const terms = { ...shortlist, take: { ratio: 0.5 } };
    expect(verdicts(field(900, 800, 700, 400), terms)).toEqual(['in', 'in', 'out', 'below-gate']);
    expect(verdicts(field(900, 500, 499, 400), terms)).toEqual([
      'in',
      'below-gate',
      'below-gate',
      'below-gate',
    ]);
  });

  test('a tie under the gate admits nobody', () => {
    expect(verdicts(field(500, 500, 500), { ...shortlist, take: { count: 2 } })).toEqual(
      Array(3).fill('below-gate'),
    );
  });
});

test('without a tally people choose: the rule alone admits nobody', () => {
  expect(verdicts(field(0, 0), { ...finalists, tally: null })).toEqual(['out', 'out']);
});

describe('作品的筛选和选送可根据活动实际情况进行调整', () => {
  const row = {
    ...{ title: '渔港清晨', votes: 600, held: 0, fell: null },
    ...{ verdict: 'out' as const, disqualified: null },
  };
  const source = { clause: '否则取消参加活动资格' };
  const ruleOf = (...args: Parameters<typeof mayAdjust>) => {
    const decision = mayAdjust(...args);
    return decision.allowed ? null : decision.rule;
  };

  test.each([
    ['anybody, where the campaign lets', finalists, row, true, null],
    [
      'nobody, where it does not',
      { ...finalists, adjustable: false },
      row,
      true,
      'select.adjustable',
    ],
    [
      'a tie that is left to the organizer',
      { ...finalists, adjustable: false, tie: 'organizer' as const },
      { ...row, verdict: 'tied-out' as const },
      true,
      null,
    ],
    [
      'everybody, where there is no tally',
      { ...finalists, adjustable: false, tally: null },
      row,
      true,
      null,
    ],
    ['nobody at the gate', shortlist, { ...row, votes: 500 }, true, 'gate.judgeable'],
    ['somebody just over the gate', shortlist, { ...row, votes: 501 }, true, null],
    ['out, whatever the votes', shortlist, { ...row, votes: 500 }, false, null],
    [
      'nobody without standing',
      finalists,
      { ...row, disqualified: '资料不实' },
      true,
      'select.standing',
    ],
    ['out without standing', finalists, { ...row, disqualified: '资料不实' }, false, null],
  ])('%s', (_, selection, of, admit, rule) => {
    expect(ruleOf(selection, of, admit, source)).toBe(rule);
  });
});

describe('a tie that is left to the organizer', () => {
  const row = (own: Partial<SelectionRow>): SelectionRow => ({
    entry: 'e1',
    number: 1,
    title: '渔港清晨',
    theme: 'work',
    kind: 'image',
    form: 'image',
    unit: '大连市总工会',
    preview: null,
    ...{ votes: 300, held: 0, undecided: false, fell: null },
    rank: 1,
    verdict: 'in',
    admitted: true,
    adjustment: null,
    disqualified: null,
    ...own,
  });
  const open = row({ entry: 'e2', verdict: 'tied-out', admitted: false });
  const said = (admit: boolean) =>
    row({
      entry: 'e3',
      verdict: 'tied-out',
      admitted: admit,
      adjustment: { admit, reason: '现场抽签', by: '李华', at: 0 },
    });
  const terms = { ...finalists, tie: 'organizer' as const };
  const ruleOf = (places: number, ...rows: SelectionRow[]) => {
    const decision = mayConfirm(terms, [{ name: '敬业爱岗', places, rows }]);
    return decision.allowed ? null : decision.rule;
  };

  test.each([
    ['not decided, with a place left', [2, row({}), open, said(false)], 'select.ties'],
    ['decided for all places', [2, row({}), open, said(true)], null],
    ['all decided, one place left free', [2, row({}), said(false)], null],
    ['nobody at all', [15], 'select.empty'],
    [
      'nobody, but some who could be',
      [15, row({ admitted: false, verdict: 'in' })],
      'select.empty',
    ],
    [
      'nobody above the gate, or in good standing',
      [
        15,
        row({ admitted: false, verdict: 'below-gate' }),
        row({ admitted: false, disqualified: '资料不实' }),
      ],
      null,
    ],
  ] as [string, [number, ...SelectionRow[]], string | null][])(
    '%s',
    (_, [places, ...rows], rule) => {
      expect(ruleOf(places, ...rows)).toBe(rule);
    },
  );
});

describe('when', () => {
  const ruleAt = (moment: string, selection = finalists) => {
    const decision = maySelect(campaign, selection, shanghai(moment));
    return decision.allowed ? null : decision.rule;
  };
  test.each([
    ['09-30 23:59:59.999', 'select.window'],
    ['10-01 00:00:00', null],
    ['10-07 23:59:59.999', null],
    ['10-08 00:00:00', 'select.window'],
  ])('入围决赛 at %s: %s', (moment, rule) => {
    expect(ruleAt(moment)).toBe(rule);
  });

  // The final ends with the day before the round of the shortlist, so its last votes are still on their way.
  test.each([
    ['10-17 23:59:59.999', 'select.window'],
    ['10-18 00:00:00', 'select.tally'],
    ['10-18 00:00:14.998', 'select.tally'],
    ['10-18 00:00:14.999', null],
  ])('进入专家评审 at %s: %s', (moment, rule) => {
    expect(ruleAt(moment, shortlist)).toBe(rule);
  });

  test('a tally is frozen exactly when the last window of its round may close', () => {
    for (const { id, closesAt, allows } of campaign.rounds) {
      if (!allows.includes('vote')) continue;
      const settled = closesAt + TALLY_SETTLES_MS;
      expect(newestClosable(settled)).toBeGreaterThanOrEqual(windowOf(closesAt));
      expect(mayUseTally(campaign, id, settled, 'select.tally').allowed).toBe(true);
    }
    // Wherever in a window a round ends, and for the worst place not a ms too late.
    for (let closesAt = 0; closesAt < 20_000; closesAt += 333) {
      const settled = closesAt + TALLY_SETTLES_MS;
      expect(newestClosable(settled)).toBeGreaterThanOrEqual(windowOf(closesAt));
    }
    expect(newestClosable(TALLY_SETTLES_MS - 1)).toBeLessThan(windowOf(0));
  });
});
