import { formatMoment } from '../../shared/calendar';
import { checkReport, REPORT_MAX } from '../../shared/works/report';
import { REPORT_GROUND_LABELS, REPORT_GROUNDS, type ReportGround } from '../../shared/vocabulary';

/** What somebody is about to say against a work. */
export interface Said {
  /** Null before one is chosen. */
  ground: ReportGround | null;
  text: string;
}

export interface ReportView {
  grounds: { id: ReportGround; label: string; chosen: boolean }[];
  text: string;
  placeholder: string;
  counter: string;
  /** Empty while nothing is wrong. */
  fault: string;
}

/** What stands in the way of sending it; empty when nothing does. */
export function faultOf({ ground, text }: Said): string {
  if (ground === null) return '请选择举报的原因。';
  const [fault] = checkReport(ground, text);
  return fault === undefined ? '' : `${fault.reason}${fault.remedy}`;
}

/** @param asked whether the person already tried to send it: before that nothing is called wrong. */
export function reportView(said: Said, asked: boolean): ReportView {
  const { ground, text } = said;
  return {
    grounds: REPORT_GROUNDS.map((id) => ({
      id,
      label: REPORT_GROUND_LABELS[id],
      chosen: id === ground,
    })),
    text,
    placeholder: ground === 'other' ? '请写明哪里有问题' : '补充说明（可以不填）',
    counter: `${String(Array.from(text.trim()).length)} / ${String(REPORT_MAX)}`,
    fault: asked ? faultOf(said) : '',
  };
}

/** A report older than this was not made by the tap that it answers, ms. */
const JUST_NOW_MS = 60_000;

/** What the person reads afterwards. @param now ms, when the server answered. */
export const reportedWords = (reportedAt: number, now: number): string =>
  now - reportedAt < JUST_NOW_MS
    ? '举报已收到，主办方会查看并处理。'
    : `您在${formatMoment(reportedAt)}举报过这件作品，主办方会查看并处理。`;
