import { kindName } from '../../../../shared/campaign/kinds';
import type { CampaignView } from '../../../../shared/campaign/view';
import { formatMoment } from '../../../../shared/calendar';
import type { SelectionBoard, SelectionRow } from '../../../../shared/contract/index';
import type { Refusal } from '../../../../shared/decision';
import type { SelectionView, TiePolicy } from '../../../../shared/campaign/office';
import { coverOf, type CoverView } from '../../../../state/cover';
import { sourceWords } from '../../../../state/source-words';
import { cutLines, tieWords, tiesAtCut, type CutLine } from './cut.state';
import { confirmRefusal, countAdmitted } from './decide.state';

/** So many rows below the line are shown at first. */
const BELOW = 20;

export interface RowView {
  id: string;
  rank: string;
  title: string;
  about: string;
  cover: CoverView;
  /** Not void; `held` of them are under inquiry. */
  votes: number;
  held: number;
  /** Whether the list waits for the verdict on those. */
  undecided: boolean;
  /** What it was recommended over and is under since votes were voided; empty otherwise. */
  fell: string;
  tag: string;
  tone: 'good' | 'wait' | 'bad' | 'plain';
  tied: boolean;
  struck: string;
  line: CutLine | null;
}

export interface SelectionPage {
  name: string;
  state: string;
  confirmed: boolean;
  rules: { label: string; text: string; source: string }[];
  groups: { id: string; name: string; admitted: number; chosen: boolean }[];
  head: string;
  /** Said when the list has no line to say it at. */
  tie: string;
  rows: RowView[];
  hidden: number;
  refusal: Refusal | null;
  total: number;
}

const TIE_WORDS = {
  'admit-all': '最后一名同票的，全部入围',
  'admit-none': '最后一名同票的，都不入围',
  'earlier-upload': '最后一名同票的，先上传的入围',
  organizer: '最后一名同票的，由主办方逐件决定',
} satisfies Record<TiePolicy, string>;

/** @param chosen id of the group looked at. @param all every row, however far below the line. */
export function selectionPage(
  board: SelectionBoard,
  chosen: string,
  all: boolean,
  campaign: CampaignView,
): SelectionPage {
  const { selection, groups, state, confirmedAt } = board;
  const group = groups.find(({ id }) => id === chosen) ?? groups[0];
  const rows = group?.rows ?? [];
  const lines = group === undefined ? new Map<string, CutLine>() : cutLines(group, selection);
  const last = rows.reduce((found, row, index) => (row.admitted ? index : found), -1);
  const shown = all ? rows : rows.slice(0, last + 1 + BELOW);
  return {
    name: selection.name,
    confirmed: state === 'confirmed',
    state:
      state === 'confirmed' && confirmedAt !== null
        ? `名单已于 ${formatMoment(confirmedAt)} 确认`
        : '名单还没有确认',
    rules: rulesOf(selection),
    groups: groups.map((one) => ({
      id: one.id,
      name: one.name,
      admitted: countAdmitted(one.rows),
      chosen: one.id === group?.id,
    })),
    head: group === undefined ? '' : headOf(group.places, rows),
    tie:
      group === undefined || [...lines.values()].some(({ kind }) => kind === 'cut')
        ? ''
        : tieWords(rows, group.places, selection),
    rows: shown.map((row) => rowView(row, lines.get(row.entry) ?? null, campaign)),
    hidden: rows.length - shown.length,
    refusal: confirmRefusal(board),
    total: groups.reduce((sum, one) => sum + countAdmitted(one.rows), 0),
  };
}

function headOf(places: number, rows: readonly SelectionRow[]): string {
  const words = `${rows.length} 件参加，入围 ${countAdmitted(rows)} 件`;
  return rows.length < places ? `${words}，不足 ${places} 件` : words;
}

function rulesOf(selection: SelectionView): SelectionPage['rules'] {
  const { take, takeSource, tie, tieSource, gate, adjustable, adjustableSource } = selection;
  const taken =
    'count' in take ? `每组取前 ${take.count} 名` : `每组取前 ${Math.round(take.ratio * 100)}%`;
  return [
    { label: '取多少', text: taken, source: sourceWords(takeSource) },
    { label: '并列', text: TIE_WORDS[tie], source: sourceWords(tieSource) },
    ...(gate === null
      ? []
      : [
          {
            label: '票数线',
            text: `须超过 ${gate.moreThan} 票`,
            source: sourceWords(gate.source),
          },
        ]),
    {
      label: '调整',
      text: adjustable ? '可以调整，每次都要写明理由' : '不能调整',
      source: sourceWords(adjustableSource),
    },
  ];
}

function rowView(row: SelectionRow, line: CutLine | null, campaign: CampaignView): RowView {
  const { tag, tone } = standingOf(row);
  return {
    id: row.entry,
    rank: row.disqualified === null ? String(row.rank) : '–',
    title: row.title,
    about: [`${row.number} 号`, kindName(campaign, row.kind), row.unit].filter(Boolean).join(' · '),
    cover: coverOf(row),
    votes: row.votes,
    held: row.held,
    undecided: row.undecided,
    fell: row.fell === null ? '' : `有票作废后，不再超过 ${String(row.fell.moreThan)} 票`,
    tag,
    tone,
    tied: tiesAtCut(row) && row.disqualified === null,
    struck: row.disqualified ?? '',
    line,
  };
}

function standingOf({
  disqualified,
  adjustment,
  admitted,
  verdict,
}: SelectionRow): Pick<RowView, 'tag' | 'tone'> {
  if (disqualified !== null) return { tag: '不再参加', tone: 'bad' };
  if (adjustment !== null)
    return admitted ? { tag: '调整入围', tone: 'wait' } : { tag: '调整为不入围', tone: 'wait' };
  switch (verdict) {
    case 'in':
      return { tag: '入围', tone: 'good' };
    case 'tied-in':
      return { tag: '并列入围', tone: 'good' };
    case 'tied-out':
      return { tag: '并列未入围', tone: 'plain' };
    case 'out':
      return { tag: '未入围', tone: 'plain' };
    case 'below-gate':
      return { tag: '未过票数线', tone: 'plain' };
    case 'unscreened':
      return { tag: '还没有评完', tone: 'wait' };
    case 'split':
      return { tag: '意见各半，待决定', tone: 'wait' };
  }
}
