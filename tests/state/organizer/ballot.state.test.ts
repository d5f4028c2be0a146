import {
  ballotPage,
  type Next,
} from '../../../miniprogram/packages/organizer/pages/ballot/ballot.state';
import { confirmOf } from '../../../miniprogram/packages/organizer/pages/ballot/confirm.state';
import { tieView } from '../../../miniprogram/packages/organizer/pages/ballot/tie.state';
import type { BallotTie } from '../../../miniprogram/shared/campaign/judging';
import type { BallotBox, BoxState } from '../../../miniprogram/shared/contract';
import { aCampaign } from '../../support/campaign';
import { aBallotBoard, aBallotView, aBox, aCounted } from './a-meeting';

const REFUSAL = {
  allowed: false,
  rule: 'ballot.quorum',
  source: { reading: '测试' },
  facts: {},
  reason: '还差 1 张票。',
  remedy: '',
} as const;
const page = (box: Partial<BallotBox>, own: Parameters<typeof aBallotBoard>[0] = {}) =>
  ballotPage(aBallotBoard({ boxes: [aBox(box)], ...own }), '', 'organizer', aCampaign());

describe('what is done next', () => {
  test.each<[BoxState, number, BallotTie, Next]>([
    ['waiting', 1, 'again', 'open'],
    ['open', 1, 'again', 'close'],
    ['tied', 1, 'again', 'again'],
    ['tied', 2, 'again', 'choose'],
    ['tied', 1, 'chair', 'choose'],
    ['closed', 1, 'again', ''],
  ])('%s in turn %s, ties %s: %s', (state, turn, tie, next) => {
    const { box } = page({ state, turn }, { judging: aBallotView({ tie }) });
    expect(box.next).toBe(next);
    expect(box.act === '').toBe(next === '');
    expect(confirmOf(box) === null).toBe(next === '' || next === 'choose');
  });

  test.each<[BoxState, Partial<BallotBox>, boolean]>([
    ['waiting', { opening: REFUSAL }, true],
    ['waiting', { closing: REFUSAL }, false],
    ['open', { closing: REFUSAL, opening: REFUSAL }, true],
    ['open', { opening: REFUSAL }, false],
    ['closed', { opening: REFUSAL, closing: REFUSAL }, false],
  ])('%s with %o', (state, own, barred) => {
    expect(page({ state, ...own }).box.barred !== null).toBe(barred);
  });

  test('the organizer only looks on where a judge presides', () => {
    const judging = aBallotView({ chairs: ['judge'] });
    expect(page({}, { judging }).box.barred).toMatchObject({ rule: 'ballot.chair' });
    const board = aBallotBoard({ judging });
    expect(ballotPage(board, '', 'judge', aCampaign()).box.barred).toBeNull();
  });
});

describe('a vote that is open', () => {
  test.each([
    [0, '已交 0 张票，还有 3 人没有交', '至少要 2 张才能结束，还差 2 张', 0],
    [1, '已交 1 张票，还有 2 人没有交', '至少要 2 张才能结束，还差 1 张', 33],
    [2, '已交 2 张票，还有 1 人没有交', '已够 2 张，可以结束', 66],
    [4, '已交 4 张票，还有 0 人没有交', '已够 2 张，可以结束', 133],
  ])('%s cast', (cast, words, quorum, percent) => {
    expect(page({ state: 'open', cast }).box).toMatchObject({
      cast: words,
      quorum,
      percent: Math.min(100, percent),
    });
  });
});

describe('what came of it', () => {
  const lines = [
    aCounted('甲', { votes: 4, rank: 1, verdict: 'in' }),
    aCounted('乙', { votes: 2, again: 1, rank: 2, verdict: 'tied' }),
    aCounted('丙', { votes: 2, again: 1, rank: 2, verdict: 'tied' }),
    aCounted('丁', { votes: 0, rank: 4, verdict: 'out' }),
  ];
  test('bars stand against the most votes', () => {
    const { box } = page({ state: 'tied', turn: 2, lines, ballots: 3, free: 1 });
    expect(box.about).toBe('4 件候选');
    expect(box.outcome).toBe('第二次计 3 张票，选出 1 件；2 件并列，还有 1 个名额');
    expect(box.lines.map(({ votes, percent, verdict }) => [votes, percent, verdict])).toEqual([
      ['4 票', 100, '选出'],
      ['2 票，再投 1 票', 50, '并列待定'],
      ['2 票，再投 1 票', 50, '并列待定'],
      ['0 票', 0, '未选出'],
    ]);
  });

  test.each([
    [['乙'], '已选 1 件，最多 1 件', false],
    [['乙', '丙'], '已选 2 件，最多 1 件', true],
    [[], '已选 0 件，最多 1 件', false],
  ])('choosing %o among the tied', (chosen, count, over) => {
    const tie = tieView({ name: '图片类', free: 1, lines }, chosen);
    expect(tie).toMatchObject({ count, over });
    expect(tie.lines.map(({ title }) => title)).toEqual(['乙', '丙']);
  });
});

test('a group is looked at by its id, and the first where there is none', () => {
  const boxes = [aBox(), aBox({ group: 'film', name: '视频类', state: 'closed' })];
  const look = (group: string) =>
    ballotPage(aBallotBoard({ boxes }), group, 'organizer', aCampaign());
  expect(look('film').box.name).toBe('视频类');
  expect(look('gone').box.name).toBe('图片类');
  expect(look('film').groups.map(({ words }) => words)).toEqual(['还没有开始', '已有结果']);
});

test.each([
  [['organizer'] as const, null, '专家 3 人，由主办方主持'],
  [['judge'] as const, null, '专家 3 人，还没有主持人'],
  [['judge', 'organizer'] as const, '李评委', '专家 3 人，李评委主持'],
])('presided over by %o, chair %s', (chairs, chair, words) => {
  const judging = aBallotView({ chairs: [...chairs] });
  expect(page({}, { judging, chair }).chair).toBe(words);
});
