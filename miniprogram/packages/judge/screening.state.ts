import type { AnswerView, ScreenedWork, ScreeningDesk } from '../../shared/contract/index';
import { nextOf, progressFrom, type Progress } from './panel.state';

export const ANSWERS = ['open', 'passed', 'failed'] as const satisfies AnswerView['state'][];
export const ANSWER_LABELS = {
  open: '未评',
  passed: '通过',
  failed: '不通过',
} satisfies Record<AnswerView['state'], string>;

/** The next work without an answer, in the reviewer's own order and round again from the start. */
export const nextOpen = (works: readonly ScreenedWork[], after: string | null) =>
  nextOf(works, after, ({ answer }) => answer.state === 'open');

export const screeningProgress = ({ total, passed, failed }: ScreeningDesk): Progress =>
  progressFrom(total, passed + failed);
