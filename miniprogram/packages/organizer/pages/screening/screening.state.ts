import { kindName } from '../../../../shared/campaign/kinds';
import type { CampaignView } from '../../../../shared/campaign/view';
import {
  SCREENING_OUTCOMES,
  type ReviewerProgress,
  type ScreenedLine,
  type ScreeningBoard,
  type ScreeningOutcome,
} from '../../../../shared/contract/index';
import type { Refusal } from '../../../../shared/decision';
import { mayDraw } from '../../../../shared/steps/screening';
import { sourceWords } from '../../../../state/source-words';

/** Lines shown at first, and more at a time: a long list is slow to draw. */
export const AT_ONCE = 40;

export const OUTCOME_LABELS = {
  waiting: '还没有评完',
  passed: '通过',
  failed: '不通过',
  split: '意见相同各半',
} satisfies Record<ScreeningOutcome, string>;

/** The same where there is little room. */
const SHORT_LABELS = { ...OUTCOME_LABELS, waiting: '没评完', split: '意见各半' };

export const OUTCOME_TONES = {
  waiting: 'plain',
  passed: 'good',
  failed: 'bad',
  split: 'wait',
} satisfies Record<ScreeningOutcome, string>;

/** Which works are listed: those of an outcome, or those with a place that is free. */
export type Filter = ScreeningOutcome | 'all' | 'free';

export interface ScreeningPage {
  name: string;
  /** How works are given out and when one has passed, each with on whose word. */
  rules: { label: string; text: string; source: string }[];
  numbers: { id: ScreeningOutcome; label: string; value: number }[];
  percent: number;
  progress: string;
  /** What reviewers were drawn by; empty before the first draw. */
  seed: string;
  free: string;
  /** Places for which nobody is left, in words; empty where there is none. */
  short: string;
  refusal: Refusal | null;
  /** Why nobody can be drawn, if not for the calendar. */
  drawing: Refusal | null;
  canDraw: boolean;
  canRemind: boolean;
  reviewers: ReviewerRow[];
  filters: { id: Filter; label: string; count: number; chosen: boolean }[];
  lines: WorkRow[];
  more: number;
  works: number;
}

export interface ReviewerRow {
  id: string;
  name: string;
  unit: string;
  words: string;
  open: string;
  /** Of the works of whoever has most, 0 to 100: the bar, and how much of it has an answer. */
  load: number;
  done: number;
}

export interface WorkRow {
  id: string;
  title: string;
  about: string;
  outcome: ScreeningOutcome;
  label: string;
  tone: string;
  seats: { place: number; words: string; state: string }[];
}

export function screeningPage(
  board: ScreeningBoard,
  filter: Filter,
  campaign: CampaignView,
  room = AT_ONCE,
): ScreeningPage {
  const { judging, lines, reviewers, free, short, outcomes, seed, refusal } = board;
  const sitting = reviewers.filter(({ active }) => active).length;
  const draw = mayDraw(judging, lines.length, sitting);
  const done = lines.length - outcomes.waiting;
  const shown = lines.filter((line) => isIn(line, filter));
  const ids: Filter[] = ['all', 'free', ...SCREENING_OUTCOMES];
  return {
    name: judging.name,
    rules: rulesOf(board),
    numbers: SCREENING_OUTCOMES.map((id) => ({
      id,
      label: SHORT_LABELS[id],
      value: outcomes[id],
    })),
    percent: lines.length === 0 ? 0 : Math.floor((done / lines.length) * 100),
    progress: `${String(lines.length)} 件作品，${String(done)} 件已有结果`,
    seed: seed ?? '',
    free: free === 0 ? '每件作品都有人评' : `还缺 ${String(free)} 个评审人次`,
    short:
      short === 0
        ? ''
        : `其中 ${String(short)} 个没有人可以评：其余的人都要回避或已在评。请给小组增加评审人。`,
    refusal,
    drawing: draw.allowed ? null : draw,
    canDraw: refusal === null && draw.allowed && free > 0,
    canRemind: refusal === null && reviewers.some(({ active, open }) => active && open > 0),
    reviewers: reviewerRows(reviewers),
    filters: ids.map((id) => ({
      id,
      label: filterLabel(id),
      count: lines.filter((line) => isIn(line, id)).length,
      chosen: id === filter,
    })),
    lines: shown.slice(0, room).map((line) => workRow(line, campaign)),
    more: Math.max(0, shown.length - room),
    works: lines.length,
  };
}

const isFree = ({ seats }: ScreenedLine): boolean => seats.some(({ state }) => state === 'free');

function isIn(line: ScreenedLine, filter: Filter): boolean {
  if (filter === 'all') return true;
  return filter === 'free' ? isFree(line) : line.outcome === filter;
}

function filterLabel(filter: Filter): string {
  if (filter === 'all') return '全部';
  return filter === 'free' ? '缺评审人' : SHORT_LABELS[filter];
}

function rulesOf({ judging }: ScreeningBoard): ScreeningPage['rules'] {
  const { assignment, passes, passesSource, opinion, opinionSource } = judging.screening;
  const each = `每件 ${String(assignment.reviewersPerEntry)} 人`;
  return [
    {
      label: '分配',
      text: `${each}，${assignment.by === 'lot' ? '抽签产生' : '由主办方指定，其余抽签'}`,
      source: sourceWords(assignment.source),
    },
    {
      label: '通过',
      text: passes === 'all' ? '全部评审人都通过' : '通过的多于不通过的',
      source: sourceWords(passesSource),
    },
    {
      label: '意见',
      text: opinion === 'always' ? '都要写' : '不通过的要写',
      source: sourceWords(opinionSource),
    },
  ];
}

/** Whoever has most works open first: they are who has to be reminded. */
function reviewerRows(reviewers: readonly ReviewerProgress[]): ReviewerRow[] {
  const most = Math.max(1, ...reviewers.map(({ total }) => total));
  return [...reviewers]
    .sort((one, other) => other.open - one.open)
    .map((one) => ({
      id: one.judge,
      name: one.active ? one.name : `${one.name}（已不在小组）`,
      unit: one.unit ?? '',
      words: reviewerWords(one),
      open: one.open === 0 ? (one.total === 0 ? '' : '已评完') : `还有 ${String(one.open)} 件`,
      load: Math.round((one.total / most) * 100),
      done: one.total === 0 ? 0 : Math.round(((one.total - one.open) / one.total) * 100),
    }));
}

function reviewerWords({ total, passed, failed, declined, excluded }: ReviewerProgress): string {
  const parts = [`分到 ${String(total)} 件`, `通过 ${String(passed)}`, `不通过 ${String(failed)}`];
  if (declined > 0) parts.push(`自己回避 ${String(declined)}`);
  if (excluded > 0) parts.push(`须回避 ${String(excluded)}`);
  return parts.join('，');
}

const SEAT_WORDS = { open: '没有评', passed: '通过', failed: '不通过', free: '' } satisfies Record<
  ScreenedLine['seats'][number]['state'],
  string
>;

const workRow = (line: ScreenedLine, campaign: CampaignView): WorkRow => ({
  id: line.entry,
  title: line.title,
  about: [kindName(campaign, line.kind), line.unit].filter(Boolean).join(' · '),
  outcome: line.outcome,
  label: OUTCOME_LABELS[line.outcome],
  tone: OUTCOME_TONES[line.outcome],
  seats: line.seats.map(({ place, name, state }) => ({
    place,
    state,
    words: state === 'free' ? '缺一位评审人' : `${name} ${SEAT_WORDS[state]}`,
  })),
});
