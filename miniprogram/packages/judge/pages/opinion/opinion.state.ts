import type { OpinionDraft } from '../../../../services/judge-drafts';
import { formatMoment } from '../../../../shared/calendar';
import { countCharacters, tidyText } from '../../../../shared/campaign/text';
import type { CampaignView } from '../../../../shared/campaign/view';
import type { AnswerView, ScreenedWork, ScreeningDesk } from '../../../../shared/contract/index';
import type { Refusal } from '../../../../shared/decision';
import type { FieldFault } from '../../../../shared/reply';
import { COMMENT_MAX } from '../../../../shared/steps/score';
import { ANSWER_LABELS, screeningProgress } from '../../screening.state';
import { shownView, type ShownView } from '../../shown.state';

export interface OpinionPage {
  work: ShownView;
  state: AnswerView['state'];
  label: string;
  /** What the reviewer answered last and when; empty before the first answer. */
  answered: string;
  left: string;
  refusal: Refusal | null;
}

export function opinionPage(
  work: ScreenedWork,
  desk: ScreeningDesk,
  campaign: CampaignView,
): OpinionPage {
  const { state, at } = work.answer;
  const { left } = screeningProgress(desk);
  return {
    work: shownView(work, desk.total, campaign),
    state,
    label: ANSWER_LABELS[state],
    answered:
      state === 'open' ? '' : `${formatMoment(at)} 提交：${ANSWER_LABELS[state]}。截止前可以修改。`,
    left: left === 0 ? '全部评完了' : `还有 ${String(left)} 件没有评`,
    refusal: desk.refusal,
  };
}

export interface SheetView {
  choices: { id: 'passed' | 'failed'; label: string; chosen: boolean }[];
  passesFault: string;
  /** The heading over the opinion: whether it may be left out. */
  asks: string;
  opinion: string;
  counter: string;
  opinionFault: string;
}

/** @param faults of the last attempt, at paths `passes` and `opinion`. */
export function sheetView(
  { opinion: rule }: Pick<ScreeningDesk, 'opinion'>,
  sheet: OpinionDraft,
  faults: readonly FieldFault[],
): SheetView {
  const faultAt = (path: string): string => {
    const fault = faults.find((one) => one.path === path);
    return fault === undefined ? '' : `${fault.reason}${fault.remedy}`;
  };
  const needed = rule === 'always' || sheet.passes === false;
  return {
    choices: (['passed', 'failed'] as const).map((id) => ({
      id,
      label: ANSWER_LABELS[id],
      chosen: sheet.passes === (id === 'passed'),
    })),
    passesFault: faultAt('passes'),
    asks: needed ? '意见' : '意见（通过的可不填）',
    opinion: sheet.opinion,
    counter: `${String(countCharacters(tidyText(sheet.opinion)))} / ${String(COMMENT_MAX)}`,
    opinionFault: faultAt('opinion'),
  };
}
