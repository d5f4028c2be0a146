import { formatMoment } from '../../../../shared/calendar';
import { kindName } from '../../../../shared/campaign/kinds';
import type { CampaignView } from '../../../../shared/campaign/view';
import type { FirstWork, PieceView, QueueItem } from '../../../../shared/contract/index';
import type { Refusal } from '../../../../shared/decision';
import { unsigned } from '../../../../shared/works/acceptance';
import type { CommonReason } from '../../../../components/reason-sheet/reason.state';
import { fileView, type CheckLine } from '../../../../state/file-view';
import { declaredLines, flagLines, type FlagLine } from '../../../../state/flag-lines';
import { historyLines, type HistoryLine, type Tone } from '../../../../state/history';
import { sourceWords } from '../../../../state/source-words';

/** The reasons that are given most often, each a whole sentence that whoever sent the work in can act on. */
const COMMON_REASONS: readonly CommonReason[] = [
  { label: '与主题不符', sentence: '内容与活动主题不符，请换一件作品。' },
  { label: '要素不全', sentence: '作品要素不全，请补充人物、时间、地点和事件后重新报送。' },
  { label: '格式或错漏', sentence: '格式不规范或错漏较多，请修改后重新报送。' },
  { label: '出现作者信息', sentence: '作品正文里出现了作者信息，请去掉后重新报送。' },
  { label: '资料不完整', sentence: '报名表填写不完整或不准确，请核对后重新报送。' },
  { label: '有广告或水印', sentence: '作品带有广告或水印，请换成没有广告和水印的原作。' },
];

/** A work as whoever looks first at it sees it. */
export interface WorkView {
  id: string;
  title: string;
  /** Kind, length, when it came. */
  line: string;
  sentBy: string;
  pieces: PieceView[];
  flags: QueueItem['flags'];
  flagged: FlagLine[];
  /** How the looking at its files and its content stands. */
  file: { label: string; tone: Tone; reason: string; checks: CheckLine[] };
  moving: boolean;
  declared: { label: string; value: string }[];
  answers: { field: string; label: string; value: string }[];
  /** What is said of answers that are shown in part. */
  masked: string;
  history: HistoryLine[];
}

export function workView({ work, desk }: FirstWork, campaign: CampaignView): WorkView {
  const { label, tone, reason, checks, moving } = fileView(work);
  const { lengthClass } = work;
  const line = [
    kindName(campaign, work.kind),
    ...(lengthClass === null ? [] : [lengthClass]),
    `${formatMoment(work.submittedAt)} 报送`,
  ];
  return {
    id: work.id,
    title: work.title,
    line: line.join(' · '),
    sentBy:
      work.sentBy === null ? `${desk.name}：作者本人报送` : `${desk.name}：${work.sentBy}报送`,
    pieces: work.pieces,
    flags: work.flags,
    flagged: flagLines(work),
    file: { label, tone, reason, checks },
    moving,
    declared: declaredLines(work.declared, campaign),
    answers: work.answers.map(({ field, label: asked, value }) => ({
      ...{ field, label: asked, value: value === '' ? '未填' : value },
    })),
    masked: work.sentBy === null ? '个人信息只显示一部分，不影响初审。' : '',
    history: historyLines(work.history),
  };
}

/** A point to go through. */
interface PointView {
  id: string;
  text: string;
  source: string;
  signed: boolean;
}

/** What stands between a work and its acceptance. */
export interface DecisionView {
  /** It waits for a decision. */
  open: boolean;
  /** Why nobody can accept it now, whoever signs. */
  refusal: Refusal | null;
  /** Why it cannot be turned back either: the time is over. */
  over: boolean;
  points: PointView[];
  /** Why the button does not work yet, in short; empty when it does. */
  todo: string;
}

/** @param signed ids of the points that were gone through; those that are not asked for any more count for nothing. */
export function decisionView(
  { work, points, unready, desk }: FirstWork,
  signed: readonly string[],
): DecisionView {
  const refusal = desk.refusal ?? unready;
  const left = unsigned(points, signed).length;
  return {
    open: work.state === 'submitted',
    refusal,
    over: desk.refusal !== null,
    points:
      refusal === null
        ? points.map(({ id, text, source }) => ({
            ...{ id, text, source: sourceWords(source), signed: signed.includes(id) },
          }))
        : [],
    todo:
      refusal !== null
        ? refusal.reason
        : left === 0
          ? ''
          : `还有 ${String(left)} 项没有确认，确认后才能通过`,
  };
}

/** Signs a point, or takes the signature back. */
export const toggleSigned = (signed: readonly string[], id: string): string[] =>
  signed.includes(id) ? signed.filter((one) => one !== id) : [...signed, id];

/** The reasons that fit a work: of a file that did not pass, what is wrong with it comes first. */
export function reasonsFor({ inspection: { state, reason } }: QueueItem): CommonReason[] {
  if (state !== 'failed' || reason === null) return [...COMMON_REASONS];
  const sentence = `${reason}请换一份符合要求的文件，重新报送。`;
  return [{ label: '文件有问题', sentence }, ...COMMON_REASONS];
}
