import type { CampaignView } from '../../../../shared/campaign/view';
import type { AnswerView, ScreenedWork, ScreeningDesk } from '../../../../shared/contract/index';
import type { Refusal } from '../../../../shared/decision';
import type { Progress } from '../../panel.state';
import { ANSWER_LABELS, ANSWERS, nextOpen, screeningProgress } from '../../screening.state';
import type { CoverView } from '../../../../state/cover';
import { aboutWork, coverOfWork } from '../../shown.state';
import { datesOf } from '../desk/tasks.state';

/** Lines shown at first, and more at a time: a long list is slow to draw. */
export const AT_ONCE = 40;

export type Filter = AnswerView['state'] | 'all';

export interface ScreeningPage {
  name: string;
  deadline: string;
  progress: Progress;
  numbers: { label: string; value: number }[];
  /** Which answers need words. */
  opinion: string;
  refusal: Refusal | null;
  /** Words on the one button; empty when nothing is left. */
  goOn: string;
  next: string | null;
  filters: { id: Filter; label: string; count: number; chosen: boolean }[];
  lines: {
    id: string;
    place: string;
    title: string;
    about: string;
    cover: CoverView;
    state: AnswerView['state'];
    label: string;
  }[];
  /** Works of this filter that there is no room for yet. */
  more: number;
}

const OPINION_WORDS = {
  always: '通过和不通过都要写明意见。',
  failed: '不通过的要写明意见。',
} satisfies Record<ScreeningDesk['opinion'], string>;

/**
 * @param now ms by the server's clock. @param room how many works are shown.
 * @returns the reviewer's list of one screening.
 */
export function screeningPage(
  desk: ScreeningDesk,
  works: readonly ScreenedWork[],
  filter: Filter,
  campaign: CampaignView,
  now: number,
  room = AT_ONCE,
): ScreeningPage {
  const next = desk.refusal === null ? nextOpen(works, null) : null;
  const progress = screeningProgress(desk);
  const shown = works.filter(({ answer }) => filter === 'all' || answer.state === filter);
  const ids: Filter[] = ['all', ...ANSWERS];
  return {
    name: desk.name,
    deadline: datesOf(desk, now),
    progress,
    numbers: [
      { label: '通过', value: desk.passed },
      { label: '不通过', value: desk.failed },
      { label: '已回避', value: desk.declined },
    ],
    opinion: OPINION_WORDS[desk.opinion],
    refusal: desk.refusal,
    goOn: next === null ? '' : progress.done > 0 ? '继续评审' : '开始评审',
    next: next?.work ?? null,
    filters: ids.map((id) => ({
      id,
      label: id === 'all' ? '全部' : ANSWER_LABELS[id],
      count: works.filter(({ answer }) => id === 'all' || answer.state === id).length,
      chosen: id === filter,
    })),
    lines: shown.slice(0, room).map((work) => ({
      id: work.work,
      place: `第 ${String(work.position)} 件`,
      title: work.title,
      about: aboutWork(work, campaign),
      cover: coverOfWork(work),
      state: work.answer.state,
      label: ANSWER_LABELS[work.answer.state],
    })),
    more: Math.max(0, shown.length - room),
  };
}
