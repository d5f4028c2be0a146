import { officeView } from '../../support/campaign';
import type {
  SelectionBoard,
  SelectionRow,
  SelectionVerdict,
} from '../../../miniprogram/shared/contract';
import type { SelectionView } from '../../../miniprogram/shared/campaign/office';

export const FINALISTS = officeView.selections.find(({ id }) => id === 'finalists')!;
export const SHORTLIST = officeView.selections.find(({ id }) => id === 'shortlist')!;

/** A row as the rule alone leaves it. */
export function aRow(
  entry: string,
  votes: number,
  verdict: SelectionVerdict,
  own: Partial<SelectionRow> = {},
): SelectionRow {
  return {
    entry,
    number: 7,
    title: `作品 ${entry}`,
    theme: 'work',
    kind: 'image',
    form: 'image',
    unit: '沈阳市总工会',
    preview: null,
    votes,
    held: 0,
    undecided: false,
    fell: null,
    rank: 1,
    verdict,
    admitted: verdict === 'in' || verdict === 'tied-in',
    adjustment: null,
    disqualified: null,
    ...own,
  };
}

export function aBoard(
  rows: SelectionRow[],
  selection: SelectionView = FINALISTS,
  own: Partial<SelectionBoard> = {},
): SelectionBoard {
  return {
    selection,
    state: 'open',
    revision: 0,
    confirmedAt: null,
    groups: [
      { id: 'work', name: '敬业爱岗', places: 2, rows },
      { id: 'family', name: '传承爱家', places: 2, rows: [] },
    ],
    refusal: null,
    ...own,
  };
}
