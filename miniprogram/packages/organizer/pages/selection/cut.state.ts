import type { SelectionBoard, SelectionRow } from '../../../../shared/contract/index';
import type { SelectionView } from '../../../../shared/campaign/office';

type Group = SelectionBoard['groups'][number];

/** A line across the list, drawn above one of its rows. */
export interface CutLine {
  kind: 'cut' | 'gate';
  words: string;
  /** What the line does to those who tie over it; empty without a tie. */
  tie: string;
}

const isAbove = ({ verdict }: SelectionRow): boolean => verdict === 'in' || verdict === 'tied-in';

/**
 * The lines of a ranked group, by the entry they are drawn above: where places end, and where votes end.
 * Disqualified rows keep their place in the list and move no line.
 */
export function cutLines(group: Group, selection: SelectionView): Map<string, CutLine> {
  const lines = new Map<string, CutLine>();
  const standing = group.rows.filter(({ disqualified }) => disqualified === null);
  const firstBelow = standing.find((row) => row.verdict === 'below-gate');
  if (firstBelow !== undefined && selection.gate !== null)
    lines.set(firstBelow.entry, {
      kind: 'gate',
      words: `票数线：须超过 ${selection.gate.moreThan} 票`,
      tie: '',
    });
  const firstOut = standing.find((row) => !isAbove(row));
  if (firstOut !== undefined && firstOut.verdict !== 'below-gate')
    lines.set(firstOut.entry, {
      kind: 'cut',
      words: `入围线：前 ${group.places} 名`,
      tie: tieWords(standing, group.places, selection),
    });
  return lines;
}

/** Whether a row ties over the last place. */
export function tiesAtCut({ verdict }: SelectionRow): boolean {
  return verdict === 'tied-in' || verdict === 'tied-out';
}

/** What the campaign does with those who tie over the last place; empty where nobody does. */
export function tieWords(
  rows: readonly SelectionRow[],
  places: number,
  { tie }: Pick<SelectionView, 'tie'>,
): string {
  const tied = rows.filter((row) => tiesAtCut(row) && row.disqualified === null);
  if (tied.length === 0) return '';
  const who = `第 ${places} 名并列 ${tied.length} 件（${tied[0]?.votes ?? 0} 票）`;
  switch (tie) {
    case 'admit-all':
      return `${who}，按规定全部入围`;
    case 'admit-none':
      return `${who}，按规定都不入围`;
    case 'earlier-upload':
      return `${who}，按规定先上传的入围`;
    case 'organizer':
      return `${who}，由主办方逐件决定`;
  }
}
