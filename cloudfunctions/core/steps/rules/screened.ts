import type { ScreeningOutcome } from '../../../../miniprogram/shared/contract';
import type { PassRule } from '../../../../miniprogram/shared/campaign/judging';

/** What a reviewer says of a work. */
export type Answer = 'passed' | 'failed';

/** What the reviewers made of one work. */
export interface Screened {
  outcome: ScreeningOutcome;
  passed: number;
  failed: number;
  /** Places whose answers are still to come, filled or not. */
  waiting: number;
}

/**
 * What reviewers made of a work. Where everybody has to pass it, one no decides; where most do, so do as many as no
 * answer to come can outweigh.
 * @param answers those that stand.
 * @param places reviewers that the campaign wants for each work.
 */
export function outcomeOf(answers: readonly Answer[], places: number, rule: PassRule): Screened {
  const passed = answers.filter((one) => one === 'passed').length;
  const failed = answers.length - passed;
  const waiting = Math.max(0, places - answers.length);
  return { outcome: decided(passed, failed, waiting, rule), passed, failed, waiting };
}

function decided(
  passed: number,
  failed: number,
  waiting: number,
  rule: PassRule,
): ScreeningOutcome {
  switch (rule) {
    case 'all':
      if (failed > 0) return 'failed';
      return waiting > 0 ? 'waiting' : 'passed';
    case 'majority':
      if (passed > failed + waiting) return 'passed';
      if (failed > passed + waiting) return 'failed';
      return waiting > 0 ? 'waiting' : 'split';
    default:
      return rule satisfies never;
  }
}
