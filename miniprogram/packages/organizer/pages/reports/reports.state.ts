import { formatMoment } from '../../../../shared/calendar';
import type { CheckView, ReportItem } from '../../../../shared/contract/index';
import type { Refusal } from '../../../../shared/decision';
import type { OfficeView } from '../../../../shared/campaign/office';
import { mayUphold } from '../../../../shared/works/report';
import {
  ENTRY_STATE_LABELS,
  REPORT_GROUND_LABELS,
  REPORT_VERDICT_LABELS,
  type ReportVerdict,
} from '../../../../shared/vocabulary';
import { coverOfPieces, type CoverView } from '../../../../state/cover';
import type { Paged } from '../../../../state/paged';

export const TABS = [
  { open: true, label: '待处理' },
  { open: false, label: '已处理' },
] as const;

/** Reports on a work under the name that lists know them by. */
export type Listed = ReportItem & { id: string };

export const listed = (item: ReportItem): Listed => ({ ...item, id: item.entry.id });

export interface ReportLine {
  id: string;
  title: string;
  about: string;
  cover: CoverView;
  /** How many reports there are by ground, the most first. */
  grounds: string;
  reports: { key: string; ground: string; text: string; when: string; doubt: string }[];
  /** What was decided before, and by whom. */
  decided: string;
  reason: string;
  /** Why the reports cannot be upheld now; null where they can. */
  refusal: Refusal | null;
}

export interface ReportsView {
  lines: ReportLine[];
  phase: Paged<Listed>['phase'];
  fault: Paged<Listed>['fault'];
  empty: { title: string; remedy: string };
}

export const reportsView = (
  { items, phase, fault }: Paged<Listed>,
  office: Pick<OfficeView, 'disqualification'>,
  open: boolean,
): ReportsView => ({
  lines: items.map((item) => lineOf(item, office)),
  phase,
  fault,
  empty: open
    ? {
        title: '没有等待处理的举报',
        remedy: '有人在作品页举报后，会排在这里，等得最久的在最前面。',
      }
    : { title: '还没有处理过举报', remedy: '处理完的举报会列在这里，理由记入决定记录。' },
});

function lineOf(item: Listed, office: Pick<OfficeView, 'disqualification'>): ReportLine {
  const { id, entry, reports, decided } = item;
  const decision = mayUphold(office, entry.state);
  return {
    id,
    title: entry.title,
    about: [
      ...(entry.number === null ? [] : [`${String(entry.number)} 号`]),
      ENTRY_STATE_LABELS[entry.state],
    ].join(' · '),
    cover: coverOfPieces(entry.form, entry.pieces),
    grounds: groundsOf(item),
    reports: reports.map(({ ground, text, at, check }, index) => ({
      key: `${String(at)}-${String(index)}`,
      ground: REPORT_GROUND_LABELS[ground],
      text,
      when: formatMoment(at),
      doubt: doubtOf(check),
    })),
    decided:
      decided === null
        ? ''
        : `${decided.by}于${formatMoment(decided.at)}认定：${REPORT_VERDICT_LABELS[decided.verdict]}`,
    reason: decided?.reason ?? '',
    refusal: decision.allowed ? null : decision,
  };
}

function groundsOf({ reports }: Listed): string {
  const counts = new Map<string, number>();
  for (const { ground } of reports) {
    const label = REPORT_GROUND_LABELS[ground];
    counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return [...counts]
    .sort(([, one], [, other]) => other - one)
    .map(([label, count]) => `${label} ${String(count)} 条`)
    .join('，');
}

/** What somebody wrote may itself be abuse. */
const doubtOf = (check: CheckView | null): string =>
  check?.state === 'doubtful' ? `微信认为这段说明可疑（${check.label ?? '其他'}）` : '';

/** The words of the sheet on which a verdict is given. */
export const verdictSheet = (verdict: ReportVerdict, { id, upTo, reports }: Listed) => ({
  about: `${id}:${String(upTo)}:${verdict}`,
  title: `${REPORT_VERDICT_LABELS[verdict]}的理由`,
  hint: `处理这 ${String(reports.length)} 条举报，之后新来的举报仍会列出。理由记入决定记录。`,
  confirm: REPORT_VERDICT_LABELS[verdict],
});
