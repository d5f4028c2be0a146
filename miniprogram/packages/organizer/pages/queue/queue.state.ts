import type { CampaignView } from '../../../../shared/campaign/view';
import type { Output } from '../../../../shared/contract/index';
import type { Fault } from '../../../../shared/reply';
import type { EntryState } from '../../../../shared/vocabulary';
import type { Phase } from '../../../../state/paged';
import type { Desk } from '../../desk.state';
import { queueLine, type QueueLine } from '../../item-view';

export type Board = Output<'organizer.board'>;

/** The queues an organizer works through, and what each is called on its tab. */
export const TABS = [
  { state: 'submitted', label: '待审核', empty: '没有等待审核的作品' },
  { state: 'accepted', label: '待刊发', empty: '没有等待刊发的作品' },
  { state: 'published', label: '已刊发', empty: '还没有刊发过作品' },
  { state: 'rejected', label: '未通过', empty: '没有未通过的作品' },
] as const satisfies readonly { state: EntryState; label: string; empty: string }[];

export interface QueueView {
  tabs: { state: EntryState; label: string; count: string; current: boolean }[];
  themes: { id: string; name: string; selected: boolean }[];
  all: boolean;
  lines: QueueLine[];
  phase: Phase;
  fault: Fault | null;
  empty: string;
  /** What can be published now, if anything waits. */
  publishable: string;
  refusal: object | null;
}

export function queueView(desk: Desk, board: Board | null, campaign: CampaignView): QueueView {
  const { items, phase, fault } = desk.list;
  const waiting = board?.counts.accepted ?? 0;
  return {
    tabs: TABS.map(({ state, label }) => ({
      state,
      label,
      count: board === null ? '' : `${board.counts[state]}`,
      current: state === desk.state,
    })),
    themes: campaign.themes.map(({ id, name }) => ({ id, name, selected: id === desk.theme })),
    all: desk.theme === null,
    lines: items.map((item) => queueLine(item, campaign)),
    phase,
    fault,
    empty: TABS.find(({ state }) => state === desk.state)?.empty ?? '',
    publishable:
      desk.state === 'accepted' && waiting > 0
        ? `选择作品，刊发第 ${board?.nextEdition ?? 1} 期`
        : '',
    refusal: desk.state === 'accepted' ? (board?.refusal ?? null) : null,
  };
}
