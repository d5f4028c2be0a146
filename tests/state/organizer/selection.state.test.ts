import * as decide from '../../../miniprogram/packages/organizer/pages/selection/decide.state';
import * as state from '../../../miniprogram/packages/organizer/pages/selection/selection.state';
import { aBoard, aRow, FINALISTS, SHORTLIST } from './a-selection';
import { premises } from './premises';

const { campaign, office } = premises();
const refusal = {
  allowed: false as const,
  rule: 'select.window',
  source: { reading: '' },
  facts: {},
  reason: '',
  remedy: '',
};
const adjustment = { admit: true, reason: '题材难得', by: '张工', at: 0 };

describe('the page of a selection', () => {
  it.each([
    [aRow('a', 9, 'in'), '入围', 'good'],
    [aRow('a', 9, 'tied-in'), '并列入围', 'good'],
    [aRow('a', 9, 'tied-out'), '并列未入围', 'plain'],
    [aRow('a', 9, 'out'), '未入围', 'plain'],
    [aRow('a', 9, 'below-gate'), '未过票数线', 'plain'],
    [aRow('a', 9, 'out', { admitted: true, adjustment }), '调整入围', 'wait'],
    [aRow('a', 9, 'in', { admitted: false, adjustment }), '调整为不入围', 'wait'],
    [aRow('a', 9, 'in', { disqualified: '已取消资格：资料不实' }), '不再参加', 'bad'],
  ])('says of %# how it stands', (row, tag, tone) => {
    expect(state.selectionPage(aBoard([row]), '', false, campaign).rows[0]).toMatchObject({
      tag,
      tone,
    });
  });

  it('says which votes are under inquiry, and what fell since others were voided', () => {
    const fell = campaign.gates.find(({ id }) => id === 'recommendable')!;
    const rows = [aRow('a', 9, 'in', { held: 4, undecided: true }), aRow('b', 8, 'out', { fell })];
    expect(state.selectionPage(aBoard(rows), '', false, campaign).rows).toMatchObject([
      { votes: 9, held: 4, undecided: true, fell: '' },
      { held: 0, undecided: false, fell: '有票作废后，不再超过 200 票' },
    ]);
  });

  it('strikes a disqualified work through with its reason and gives it no rank', () => {
    const row = aRow('a', 9, 'out', { disqualified: '资料不实', rank: 3 });
    expect(state.selectionPage(aBoard([row]), '', false, campaign).rows[0]).toMatchObject({
      rank: '–',
      struck: '资料不实',
    });
  });

  it('shows all that go on and some below the line, the rest when asked', () => {
    const rows = [
      aRow('in', 99, 'in'),
      ...Array.from({ length: 30 }, (_, index) => aRow(`out-${index}`, 9, 'out')),
    ];
    const board = aBoard(rows);
    expect(state.selectionPage(board, 'work', false, campaign)).toMatchObject({
      hidden: 10,
      total: 1,
    });
    expect(state.selectionPage(board, 'work', true, campaign).rows).toHaveLength(31);
  });

  it('counts each group and says where it holds fewer than it has places', () => {
    const view = state.selectionPage(aBoard([aRow('a', 9, 'in')]), 'work', false, campaign);
    expect(view.groups.map(({ admitted, chosen }) => [admitted, chosen])).toEqual([
      [1, true],
      [0, false],
    ]);
    expect(view.head).toBe('1 件参加，入围 1 件，不足 2 件');
  });

  it('says of a tie with nobody below it, where no line can be drawn', () => {
    const tied = [aRow('a', 9, 'in'), aRow('b', 8, 'tied-in'), aRow('c', 8, 'tied-in')];
    expect(state.selectionPage(aBoard(tied), '', false, campaign).tie).toMatch(/并列 2 件/);
  });
});

describe('adjusting', () => {
  const ruleOf = (...of: Parameters<typeof decide.adjustRefusal>) =>
    decide.adjustRefusal(...of)?.rule ?? null;

  it('is open to works on both sides of the line', () => {
    expect(ruleOf(aBoard([]), aRow('a', 9, 'out'), office)).toBeNull();
    expect(ruleOf(aBoard([]), aRow('a', 9, 'in'), office)).toBeNull();
  });

  it('is refused outside of the round, under the gate and without standing', () => {
    const row = aRow('a', 500, 'out');
    expect(ruleOf(aBoard([], FINALISTS, { refusal }), row, office)).toBe('select.window');
    expect(ruleOf(aBoard([], SHORTLIST), row, office)).toMatch(/^gate\./);
    expect(ruleOf(aBoard([], SHORTLIST), { ...row, votes: 501 }, office)).toBeNull();
    expect(ruleOf(aBoard([]), { ...row, disqualified: '资料不实' }, office)).toBe(
      'select.standing',
    );
  });
});

describe('confirming', () => {
  const rows = [
    aRow('a', 9, 'in'),
    aRow('b', 8, 'tied-in'),
    aRow('c', 8, 'tied-in'),
    aRow('d', 7, 'out', { admitted: true, adjustment }),
  ];

  it('is said beforehand, group by group', () => {
    expect(decide.confirmWords(aBoard(rows), campaign).counts.map(({ words }) => words)).toEqual([
      '4 件（第 2 名并列 2 件，调整 1 件）',
      '0 件',
    ]);
  });

  it('says that finalists are shown again with a fresh tally', () => {
    const { effects } = decide.confirmWords(aBoard(rows), campaign);
    expect(effects[0]).toMatch(/共 4 件/);
    expect(effects.join('')).toMatch(/10月8日 00:00 起在“决赛投票”中重新展示，票数从 0 开始/);
  });

  it('says that the shortlist is what judges see, and shows nothing again', () => {
    const words = decide.confirmWords(aBoard(rows, SHORTLIST), campaign).effects.join('');
    expect(words).toMatch(/评审专家看到的就是这份名单/);
    expect(words).not.toMatch(/重新展示/);
  });

  it('is refused while the round is not open or a tie is left to people', () => {
    expect(decide.confirmRefusal(aBoard(rows, FINALISTS, { refusal }))).toBe(refusal);
    expect(decide.confirmRefusal(aBoard(rows))).toBeNull();
    const open = { ...FINALISTS, tie: 'organizer' as const };
    const left = [aRow('a', 9, 'in'), aRow('b', 8, 'tied-out'), aRow('c', 8, 'tied-out')];
    expect(decide.confirmRefusal(aBoard(left, open))?.rule).toBe('select.ties');
  });
});
