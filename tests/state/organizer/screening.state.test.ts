import { closeUp } from '../../../miniprogram/packages/organizer/pages/screening/close-up.state';
import {
  screeningPage,
  type Filter,
} from '../../../miniprogram/packages/organizer/pages/screening/screening.state';
import type { ScreeningBoard } from '../../../miniprogram/shared/contract';
import { aCampaign } from '../../support/campaign';
import { aFreeSeat, aLine, aReviewer, aScreeningBoard, aScreeningView, aSeat } from './a-meeting';

const REFUSAL = {
  allowed: false,
  rule: 'screening.window',
  source: { reading: '测试' },
  facts: {},
  reason: '评审已经结束。',
  remedy: '',
} as const;
const lines = [
  aLine('甲', {
    outcome: 'passed',
    seats: [aSeat(1, { state: 'passed' }), aSeat(2, { state: 'passed' })],
  }),
  aLine('乙', { seats: [aSeat(1), aFreeSeat(2)] }),
  aLine('丙', { outcome: 'split' }),
];
const page = (own: Partial<ScreeningBoard>, filter: Filter = 'all', room = 40) =>
  screeningPage(aScreeningBoard(own), filter, aCampaign(), room);

describe('the board of a screening', () => {
  test.each<[Filter, string[]]>([
    ['all', ['甲', '乙', '丙']],
    ['free', ['乙']],
    ['waiting', ['乙']],
    ['passed', ['甲']],
    ['failed', []],
    ['split', ['丙']],
  ])('narrowed to %s', (filter, titles) => {
    const { lines: shown, filters } = page({ lines }, filter);
    expect(shown.map(({ title }) => title)).toEqual(titles);
    expect(filters.find(({ chosen }) => chosen)?.count).toBe(titles.length);
  });

  test('says each seat in words, and how far all is', () => {
    const outcomes = { waiting: 1, passed: 1, failed: 0, split: 1 };
    const { lines: shown, progress, percent } = page({ lines, outcomes });
    expect(shown.map(({ seats }) => seats.map(({ words }) => words))).toEqual([
      ['评委1 通过', '评委2 通过'],
      ['评委1 没有评', '缺一位评审人'],
      ['评委1 没有评', '评委2 没有评'],
    ]);
    expect([progress, percent]).toEqual(['3 件作品，2 件已有结果', 66]);
  });

  test('measures loads against whoever has most, who still has most open first', () => {
    const { reviewers } = page({
      reviewers: [
        aReviewer('少', { total: 5, open: 0, passed: 4, failed: 1 }),
        aReviewer('多', { total: 10, open: 4, passed: 6, excluded: 2 }),
        aReviewer('无', { active: false, declined: 1 }),
      ],
    });
    expect(reviewers.map(({ id, load, done, open }) => [id, load, done, open])).toEqual([
      ['多', 100, 60, '还有 4 件'],
      ['少', 50, 100, '已评完'],
      ['无', 0, 0, ''],
    ]);
    expect(reviewers[0]?.words).toBe('分到 10 件，通过 6，不通过 0，须回避 2');
    expect(reviewers[2]?.name).toBe('无（已不在小组）');
  });

  test.each([
    ['something to draw', { lines, reviewers: [aReviewer('a')], free: 3 }, true, false],
    ['no place free', { lines, reviewers: [aReviewer('a')] }, false, false],
    ['nobody to draw', { lines, free: 3 }, false, true],
    ['no works', { reviewers: [aReviewer('a')] }, false, true],
    [
      'the round over',
      { lines, reviewers: [aReviewer('a')], free: 3, refusal: REFUSAL },
      false,
      false,
    ],
  ])('with %s', (_, own, canDraw, barred) => {
    const { drawing, ...view } = page(own);
    expect(view.canDraw).toBe(canDraw);
    expect(drawing !== null).toBe(barred);
  });

  test('reminds only where somebody on the panel has works open', () => {
    expect(page({ reviewers: [aReviewer('a', { open: 1 })] }).canRemind).toBe(true);
    expect(page({ reviewers: [aReviewer('a', { open: 1, active: false })] }).canRemind).toBe(false);
    expect(page({ reviewers: [aReviewer('a')] }).canRemind).toBe(false);
  });

  test('says what is missing, and for what nobody is left', () => {
    expect(page({}).free).toBe('每件作品都有人评');
    expect(page({ free: 4, short: 1 })).toMatchObject({
      free: '还缺 4 个评审人次',
      short: expect.stringMatching(/^其中 1 个没有人可以评/),
    });
  });
});

describe('one work looked at closely', () => {
  const look = (own: Partial<ScreeningBoard>, entry = '乙') =>
    closeUp(aScreeningBoard({ lines, ...own }), entry, aCampaign());
  const reviewers = [
    aReviewer('judge-1'),
    aReviewer('judge-9', { unit: '大连市总工会', total: 3, open: 1 }),
  ];

  test('offers who does not sit there, where a place is free', () => {
    expect(look({ reviewers })?.others).toEqual([
      { id: 'judge-9', name: 'judge-9', about: '大连市总工会，分到 3 件，没有评 1 件' },
    ]);
    expect(look({ reviewers }, '丙')?.others).toEqual([]);
  });

  test('lets whoever has not answered be taken away', () => {
    expect(look({})?.seats.map(({ leaves }) => leaves)).toEqual([true, false]);
    expect(look({}, '甲')?.answered).toMatchObject({ rule: 'screening.answered' });
    expect(look({})?.answered).toBeNull();
  });

  test('lets nobody be placed where reviewers are drawn by lot, or the round is over', () => {
    const { assignment } = aScreeningView().screening;
    const judging = aScreeningView({ assignment: { ...assignment, by: 'lot' } });
    for (const barred of [{ judging }, { refusal: REFUSAL }]) {
      const close = look({ reviewers, ...barred });
      expect([close?.others, close?.seats[0]?.leaves]).toEqual([[], false]);
      expect(close?.refusal).not.toBeNull();
    }
  });

  test('is gone with its work', () => {
    expect(look({}, '没有')).toBeNull();
  });
});
