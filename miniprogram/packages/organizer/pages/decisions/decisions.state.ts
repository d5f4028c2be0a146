import { dayOf, formatDay, formatMoment } from '../../../../shared/calendar';
import type { DecisionLine } from '../../../../shared/contract/index';
import type { Role } from '../../../../shared/vocabulary';

const ROLE_LABELS = {
  citizen: '市民',
  contact: '联系人',
  judge: '评审专家',
  organizer: '主办方',
} satisfies Record<Role, string>;

/** One decision, or one refusal to somebody in office, as the list shows it. */
export interface DecisionView {
  id: string;
  /** Day to print above it; empty when it is of the same day as the one before. */
  day: string;
  time: string;
  who: string;
  what: string;
  about: string;
  subject: string;
  reason: string;
  before: string;
  after: string;
  refused: boolean;
  rule: string;
}

/** Newest first, with each day named once. */
export function decisionViews(lines: readonly DecisionLine[]): DecisionView[] {
  return lines.map((line, index) => {
    const above = lines[index - 1];
    const same = above !== undefined && dayOf(above.at) === dayOf(line.at);
    return {
      id: line.id,
      day: same ? '' : `${dayOf(line.at).slice(0, 4)}年${formatDay(line.at)}`,
      time: formatMoment(line.at).split(' ')[1] ?? '',
      who: whoOf(line),
      what: line.verbLabel,
      about: line.subjectLabel,
      subject: line.subject,
      reason: line.reason ?? '',
      before: line.before,
      after: line.after,
      refused: line.rule !== null,
      rule: line.rule ?? '',
    };
  });
}

/** A name that already says the office is not told it twice. */
function whoOf({ by, role }: DecisionLine): string {
  const office = ROLE_LABELS[role];
  return by.startsWith(office) ? by : `${by}（${office}）`;
}

/** What the list says when it holds nothing. */
export function nothingDecided(filtered: boolean): { title: string; remedy: string } {
  return filtered
    ? { title: '这件事还没有决定', remedy: '可以看全部的决定记录。' }
    : { title: '还没有作出过决定', remedy: '审核、核准、遴选等每一个决定都会记在这里。' };
}
