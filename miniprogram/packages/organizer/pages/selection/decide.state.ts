import { formatMoment } from '../../../../shared/calendar';
import type { CampaignView } from '../../../../shared/campaign/view';
import type { SelectionBoard, SelectionRow } from '../../../../shared/contract/index';
import type { Refusal } from '../../../../shared/decision';
import type { OfficeView } from '../../../../shared/campaign/office';
import { mayAdjust, mayConfirm } from '../../../../shared/steps/select';
import { tiesAtCut } from './cut.state';

export const countAdmitted = (rows: readonly SelectionRow[]): number =>
  rows.filter(({ admitted }) => admitted).length;

/** Why a row cannot be moved over the line, by the same rules the server asks; null when it can. */
export function adjustRefusal(
  { selection, refusal }: SelectionBoard,
  row: SelectionRow,
  office: Pick<OfficeView, 'disqualification'>,
): Refusal | null {
  if (refusal !== null) return refusal;
  const standing = office.disqualification?.grounds[0]?.source ?? selection.source;
  const decision = mayAdjust(selection, row, !row.admitted, standing);
  return decision.allowed ? null : decision;
}

/** Why the list cannot be confirmed as it is; null when it can. */
export function confirmRefusal({ selection, groups, refusal }: SelectionBoard): Refusal | null {
  if (refusal !== null) return refusal;
  const decision = mayConfirm(selection, groups);
  return decision.allowed ? null : decision;
}

/** What confirming will do, sentence by sentence, and how many of each group go on. */
export interface ConfirmWords {
  counts: { id: string; name: string; words: string }[];
  effects: string[];
}

export function confirmWords(board: SelectionBoard, campaign: CampaignView): ConfirmWords {
  const { selection, groups } = board;
  const total = groups.reduce((sum, { rows }) => sum + countAdmitted(rows), 0);
  const own = campaign.rounds.findIndex(({ id }) => id === selection.round);
  const next = campaign.rounds.slice(own + 1).find(({ allows }) => allows.includes('vote'));
  const judged = campaign.rounds[own]?.allows.includes('score') === true;
  return {
    counts: groups.map(({ id, name, rows, places }) => {
      const admitted = countAdmitted(rows);
      const adjusted = rows.filter(({ adjustment }) => adjustment !== null).length;
      const tied = rows.filter((row) => tiesAtCut(row) && row.admitted).length;
      const notes = [
        admitted > places && tied > 0 ? `第 ${places} 名并列 ${tied} 件` : '',
        adjusted > 0 ? `调整 ${adjusted} 件` : '',
      ].filter((note) => note !== '');
      return {
        id,
        name,
        words: notes.length > 0 ? `${admitted} 件（${notes.join('，')}）` : `${admitted} 件`,
      };
    }),
    effects: [
      `共 ${total} 件作品“${selection.name}”，名单即刻生效，作者可在“我的”里看到。`,
      ...(next === undefined
        ? []
        : [
            `这些作品从 ${formatMoment(next.opensAt)} 起在“${next.name}”中重新展示，票数从 0 开始，编号不变。`,
          ]),
      ...(judged ? ['评审专家看到的就是这份名单里的作品。'] : []),
      '确认以后还可以调整：每次都要写理由，调整后须重新确认。',
    ],
  };
}
