import { ballotPage } from '../../../miniprogram/packages/judge/pages/ballot/ballot.state';
import { confirmOf } from '../../../miniprogram/packages/judge/pages/ballot/confirm.state';
import { candidatePage } from '../../../miniprogram/packages/judge/pages/candidate/candidate.state';
import { chosenOn } from '../../../miniprogram/packages/judge/choices.state';
import { startOfDay } from '../../../miniprogram/shared/calendar';
import type { BallotPaper, BallotResult } from '../../../miniprogram/shared/contract';
import { aCampaign } from '../../support/campaign';
import { aBallotDesk, aPaper, CLOSED } from './a-panel';

const at = startOfDay('2027-10-26');
const cast = { state: 'final', works: ['w2', 'w1'], at, revision: 1 } as const;
const ballot = { ...cast, works: [...cast.works] };
const page = (own: Partial<BallotPaper>, changing = false) => {
  const paper = aPaper(own);
  return ballotPage(aBallotDesk(), [paper], paper, chosenOn(paper, null), changing, aCampaign());
};
const line = (work: string, votes: number, own: Partial<BallotResult> = {}): BallotResult => ({
  ...{ work, title: work, votes, rank: 1, verdict: 'in', again: null },
  ...own,
});

describe('a ballot paper', () => {
  test.each([
    ['waits', { state: 'waiting', refusal: CLOSED }, false, 'reading'],
    ['is open', {}, false, 'choosing'],
    ['was handed in', { ballot }, false, 'cast'],
    ['was handed in and is changed', { ballot }, true, 'choosing'],
    ['keeps a draft', { ballot: { ...ballot, state: 'draft' } }, false, 'choosing'],
    ['is tied', { state: 'tied', refusal: CLOSED, ballot, result: [] }, false, 'result'],
    ['is closed', { state: 'closed', refusal: CLOSED, result: [] }, true, 'result'],
  ] as const)('that %s', (_, own, changing, phase) => {
    expect(page(own as Partial<BallotPaper>, changing).phase).toBe(phase);
  });

  test('bars what is too many or the own, by name', () => {
    const { lines, count, fits } = page({ ballot: { ...ballot, state: 'draft' } });
    expect(lines.map(({ chosen, barred }) => [chosen, barred])).toEqual([
      [true, ''],
      [true, ''],
      [false, '已选满 2 件，去掉一件才能选这件'],
      [false, '须回避：您本人或本单位的作品，不能投'],
    ]);
    expect([count, fits]).toEqual(['已选满 2 件', true]);
  });

  test('says what the server has', () => {
    expect(page({}).pending).toBe('还没有交票');
    expect(page({ ballot: { ...ballot, state: 'draft' } }).pending).toBe('草稿已存，还没有交票');
    expect(page({ ballot }, true)).toMatchObject({ pending: '原来交的票仍然有效', drafts: false });
  });

  test('says of a second vote what it is on', () => {
    expect(page({}).again).toBe('');
    expect(page({ turn: 2, most: 1 }).again).toMatch(/^再投一次：这 4 件/);
  });
});

test('the receipt names what was cast, in the order of the paper', () => {
  expect(page({ ballot }).receipt).toEqual({
    at: '10月26日 00:00',
    count: '选了 2 件',
    titles: ['《作品1》', '《作品2》'],
  });
  expect(page({ ballot: { ...ballot, works: [] } }).receipt?.count).toBe('空白票，一件也没有选');
});

describe('the sheet before casting', () => {
  test.each([
    [[], '您一件也没有选，将交一张空白票。'],
    [['w1'], '您选了 1 件，还可以选 1 件；不选也可以。'],
    [['w1', 'w3'], '您选了 2 件。'],
  ])('%o', (chosen, left) => {
    const confirm = confirmOf(aPaper(), chosen);
    expect(confirm.left).toBe(left);
    expect(confirm.titles).toHaveLength(chosen.length);
  });
});

describe('the result', () => {
  const result = [
    line('w2', 1, { rank: 2, verdict: 'tied', again: 2 }),
    line('w1', 4),
    line('w3', 0, { rank: 4, verdict: 'below' }),
  ];
  test('best first, with bars against the most votes, and the own choice', () => {
    const { result: shown } = page({ state: 'tied', ballot, counted: true, result });
    expect(shown).toMatchObject({ head: '选出 1 件，1 件并列待定', counted: '您的票已计入。' });
    expect(
      shown?.lines.map(({ title, votes, percent, label, own }) => [
        title,
        votes,
        percent,
        label,
        own,
      ]),
    ).toEqual([
      ['w1', '4 票', 100, '选出', true],
      ['w2', '1 票，再投 2 票', 25, '并列待定', true],
      ['w3', '0 票', 0, '票数不足', false],
    ]);
  });

  test('a ballot that was not counted is not called the own', () => {
    const { result: shown } = page({ state: 'closed', ballot, counted: false, result });
    expect(shown?.counted).toBe('您没有在结束前交票，没有计入。');
    expect(shown?.lines.some(({ own }) => own)).toBe(false);
  });
});

test('a candidate’s page goes on to the next on the paper, and ends with the last', () => {
  const paper = aPaper();
  const shown = (index: number) => candidatePage(paper, paper.works[index]!, ['w1'], aCampaign());
  expect(shown(0)).toMatchObject({ chosen: true, barred: '', next: 'w2' });
  expect(shown(3)).toMatchObject({ own: true, next: null });
});
