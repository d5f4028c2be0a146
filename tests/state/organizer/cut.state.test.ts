import {
  cutLines,
  tieWords,
} from '../../../miniprogram/packages/organizer/pages/selection/cut.state';
import type { SelectionRow } from '../../../miniprogram/shared/contract';
import { TIE_POLICIES, type TiePolicy } from '../../../miniprogram/shared/campaign/office';
import { aRow, FINALISTS, SHORTLIST } from './a-selection';

const group = (rows: SelectionRow[]) => ({ id: 'work', name: '敬业爱岗', places: 2, rows });

describe('the cut line', () => {
  it('is drawn above the first who does not go on', () => {
    const lines = cutLines(
      group([aRow('a', 9, 'in'), aRow('b', 8, 'in'), aRow('c', 7, 'out')]),
      FINALISTS,
    );
    expect([...lines]).toEqual([['c', { kind: 'cut', words: '入围线：前 2 名', tie: '' }]]);
  });

  it('says of those who tie over the last place what becomes of them', () => {
    const rows = [
      aRow('a', 9, 'in'),
      aRow('b', 8, 'tied-in'),
      aRow('c', 8, 'tied-in'),
      aRow('d', 7, 'out'),
    ];
    expect(cutLines(group(rows), FINALISTS).get('d')?.tie).toBe(
      '第 2 名并列 2 件（8 票），按规定全部入围',
    );
  });

  it.each(TIE_POLICIES)('has words for the policy %s', (tie: TiePolicy) => {
    const words = tieWords([aRow('b', 8, 'tied-out'), aRow('c', 8, 'tied-out')], 1, { tie });
    expect(words).toMatch(/^第 1 名并列 2 件（8 票），\S+$/);
  });

  it('is nowhere when all go on', () => {
    expect(cutLines(group([aRow('a', 9, 'in')]), FINALISTS).size).toBe(0);
  });

  it('is not moved by a disqualified row, nor by an adjustment', () => {
    const rows = [
      aRow('a', 9, 'in', { admitted: false }),
      aRow('x', 8, 'out', { disqualified: '资料不实' }),
      aRow('b', 7, 'in'),
      aRow('c', 6, 'out', { admitted: true }),
    ];
    expect([...cutLines(group(rows), FINALISTS).keys()]).toEqual(['c']);
  });

  it('of votes is drawn apart, with its number', () => {
    const below = cutLines(group([aRow('a', 501, 'in'), aRow('b', 500, 'below-gate')]), SHORTLIST);
    expect([...below]).toEqual([['b', { kind: 'gate', words: '票数线：须超过 500 票', tie: '' }]]);
    const both = cutLines(
      group([aRow('a', 600, 'in'), aRow('b', 550, 'out'), aRow('c', 400, 'below-gate')]),
      SHORTLIST,
    );
    expect([...both].map(([entry, { kind }]) => [entry, kind])).toEqual([
      ['c', 'gate'],
      ['b', 'cut'],
    ]);
  });
});
