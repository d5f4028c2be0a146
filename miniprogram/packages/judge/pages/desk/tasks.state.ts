import { formatDeadline, formatMoment } from '../../../../shared/calendar';
import {
  BOX_STATE_LABELS,
  type BallotDesk,
  type BoxState,
  type ScreeningDesk,
} from '../../../../shared/contract/index';
import type { Refusal } from '../../../../shared/decision';
import { screeningProgress } from '../../screening.state';

const PAGES = '/packages/judge/pages';

/** A screening or a vote on the desk. */
export interface TaskView {
  key: string;
  name: string;
  deadline: string;
  words: string;
  /** Of works that have an answer; null for a vote. */
  percent: number | null;
  groups: { id: string; name: string; words: string; tone: 'good' | 'wait' | 'plain' }[];
  refusal: Refusal | null;
  /** Words on the button. */
  act: string;
  url: string;
  /** Where whoever chairs opens and closes; empty for everybody else. */
  chairUrl: string;
}

/** @param now ms by the server's clock. */
export const tasksOf = (
  screenings: readonly ScreeningDesk[],
  ballots: readonly BallotDesk[],
  now: number,
): TaskView[] => [
  ...screenings.map((desk) => screeningTask(desk, now)),
  ...ballots.map((desk) => ballotTask(desk, now)),
];

/** From when, or until when. */
export const datesOf = (
  { opensAt, closesAt }: Pick<ScreeningDesk, 'opensAt' | 'closesAt'>,
  now: number,
): string => (now < opensAt ? `${formatMoment(opensAt)} 开始` : formatDeadline(closesAt));

function screeningTask(desk: ScreeningDesk, now: number): TaskView {
  const { left, total, percent, done } = screeningProgress(desk);
  return {
    key: `screening:${desk.id}`,
    name: desk.name,
    deadline: datesOf(desk, now),
    words: screeningWords(left, total),
    percent,
    groups: [],
    refusal: desk.refusal,
    act: desk.refusal !== null || left === 0 ? '查看' : done === 0 ? '开始评审' : '继续评审',
    url: `${PAGES}/screening/screening?judging=${desk.id}`,
    chairUrl: '',
  };
}

function screeningWords(left: number, total: number): string {
  if (total === 0) return '还没有分到作品';
  return left === 0
    ? `${String(total)} 件都评完了`
    : `还有 ${String(left)} 件没有评，共 ${String(total)} 件`;
}

function ballotTask(desk: BallotDesk, now: number): TaskView {
  const open = desk.groups.filter(({ state }) => state === 'open');
  const waits = open.filter(({ cast }) => !cast);
  return {
    key: `ballot:${desk.id}`,
    name: desk.name,
    deadline: datesOf(desk, now),
    words: waits.length === 0 ? '' : `有 ${String(waits.length)} 组等您投票`,
    percent: null,
    groups: desk.groups.map(({ id, name, state, candidates, cast }) => ({
      id,
      name: `${name}（${String(candidates)} 件候选）`,
      ...groupWords(state, cast),
    })),
    refusal: desk.refusal,
    act: waits.length > 0 ? '去投票' : '看候选作品',
    url: `${PAGES}/ballot/ballot?judging=${desk.id}`,
    chairUrl: desk.chairs ? `/packages/organizer/pages/ballot/ballot?id=${desk.id}&as=judge` : '',
  };
}

/** How the vote on a group stands for an expert: whoever has cast reads that first while it is open. */
export function groupWords(
  state: BoxState,
  cast: boolean,
): Pick<TaskView['groups'][number], 'words' | 'tone'> {
  if (state === 'open')
    return cast ? { words: '已交票', tone: 'good' } : { words: '请投票', tone: 'wait' };
  return { words: BOX_STATE_LABELS[state], tone: state === 'tied' ? 'wait' : 'plain' };
}
