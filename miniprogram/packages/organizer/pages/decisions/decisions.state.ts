import type { DecisionLine } from '../../../../shared/contract/index';
import { actLine, type ActLine } from '../../act-line';

/** One decision, or one refusal to somebody in office, as the list shows it. */
export interface DecisionView extends ActLine {
  id: string;
  what: string;
  about: string;
  subject: string;
  reason: string;
  before: string;
  after: string;
  signed: string[];
  refused: boolean;
  rule: string;
}

/** Newest first, with each day named once. */
export function decisionViews(lines: readonly DecisionLine[]): DecisionView[] {
  return lines.map((line, index) => ({
    id: line.id,
    ...actLine(line, lines[index - 1]),
    what: line.verbLabel,
    about: line.subjectLabel,
    subject: line.subject,
    reason: line.reason ?? '',
    before: line.before,
    after: line.after,
    signed: line.signed,
    refused: line.rule !== null,
    rule: line.rule ?? '',
  }));
}

/** What the list says when it holds nothing. */
export function nothingDecided(filtered: boolean): { title: string; remedy: string } {
  return filtered
    ? { title: '这件事还没有决定', remedy: '可以看全部的决定记录。' }
    : { title: '还没有作出过决定', remedy: '审核、核准、遴选等每一个决定都会记在这里。' };
}
