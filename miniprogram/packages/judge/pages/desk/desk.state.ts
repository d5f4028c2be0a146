import { kindName } from '../../../../shared/campaign/kinds';
import { formatDeadline, formatMoment } from '../../../../shared/calendar';
import type { CampaignView } from '../../../../shared/campaign/view';
import type { JudgedWork, JudgingDesk } from '../../../../shared/contract/index';
import type { Refusal } from '../../../../shared/decision';
import { coverOfPieces, type CoverView } from '../../../../state/cover';
import {
  isLeft,
  nextLeft,
  progressOf,
  STANDING_LABELS,
  standingOf,
  STANDINGS,
  type Progress,
  type Standing,
} from '../../panel.state';

/** Lines shown at first, and more at a time: a long list is slow to draw. */
export const AT_ONCE = 40;

export type Filter = Standing | 'all';

export interface DeskView {
  judging: string;
  name: string;
  deadline: string;
  progress: Progress;
  numbers: { label: string; value: number }[];
  /** Works of the judge's own unit, said in one sentence; empty without any. */
  excluded: string;
  criteria: string;
  refusal: Refusal | null;
  /** Words on the one button; empty when nothing is left. */
  goOn: string;
  next: string | null;
  filters: { id: Filter; label: string; count: number; chosen: boolean }[];
  lines: WorkLine[];
  /** Works of this filter that there is no room for yet. */
  more: number;
}

export interface WorkLine {
  id: string;
  place: string;
  title: string;
  about: string;
  cover: CoverView;
  standing: Standing;
  label: string;
  total: string;
}

/**
 * @param now ms by the server's clock. @param room how many works are shown.
 * @returns the whole desk of one judging.
 */
export function deskView(
  desk: JudgingDesk,
  works: readonly JudgedWork[],
  filter: Filter,
  campaign: CampaignView,
  now: number,
  room = AT_ONCE,
): DeskView {
  const next = desk.refusal === null ? nextLeft(works, null) : null;
  const counts = new Map(STANDINGS.map((standing) => [standing, 0]));
  for (const work of works) {
    const standing = standingOf(work);
    counts.set(standing, (counts.get(standing) ?? 0) + 1);
  }
  const shown = works.filter((work) => filter === 'all' || standingOf(work) === filter);
  const ids: Filter[] = ['all', ...STANDINGS];
  return {
    judging: desk.id,
    name: desk.name,
    deadline:
      now < desk.opensAt ? `${formatMoment(desk.opensAt)} 开始` : formatDeadline(desk.closesAt),
    progress: progressOf(desk),
    numbers: [
      { label: '已评', value: desk.scored },
      { label: '草稿', value: desk.drafts },
      { label: '回避', value: desk.abstained },
    ],
    excluded:
      desk.excluded === 0
        ? ''
        : `另有 ${String(desk.excluded)} 件是您所在单位的作品，已由系统回避，不在这里显示。`,
    criteria: desk.criteria.map(({ name, weight }) => `${name} ${String(weight)} 分`).join('，'),
    refusal: desk.refusal,
    goOn: next === null ? '' : works.some((work) => !isLeft(work)) ? '继续评审' : '开始评审',
    next: next?.work ?? null,
    filters: ids.map((id) => ({
      id,
      label: id === 'all' ? '全部' : STANDING_LABELS[id],
      count: id === 'all' ? works.length : (counts.get(id) ?? 0),
      chosen: id === filter,
    })),
    lines: shown.slice(0, room).map((work) => workLine(work, campaign)),
    more: Math.max(0, shown.length - room),
  };
}

function workLine(work: JudgedWork, campaign: CampaignView): WorkLine {
  const theme = campaign.themes.find(({ id }) => id === work.theme)?.name ?? '';
  const standing = standingOf(work);
  const { score } = work;
  return {
    id: work.work,
    place: `第 ${String(work.position)} 件`,
    title: work.title,
    about: `${theme} · ${kindName(campaign, work.kind)}`,
    cover: coverOfPieces(work.form, work.pieces, work.preview),
    standing,
    label: STANDING_LABELS[standing],
    total:
      standing === 'final' && score !== null && score.total !== null
        ? `${String(score.total)} 分`
        : '',
  };
}
