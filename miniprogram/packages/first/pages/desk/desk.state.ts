import { DAY_MS, formatDeadline, formatMoment } from '../../../../shared/calendar';
import { kindName } from '../../../../shared/campaign/kinds';
import type { CampaignView } from '../../../../shared/campaign/view';
import type { FirstDesk, FirstState, QueueItem } from '../../../../shared/contract/index';
import type { Refusal } from '../../../../shared/decision';
import { coverOfPieces, type CoverView } from '../../../../state/cover';
import { marksOf, type Mark } from '../../../../state/file-view';
import { sourceWords } from '../../../../state/source-words';

/** The lists of a desk, and what each is called on its tab. */
const TABS = [
  { state: 'submitted', label: '待初审', empty: '没有等待初审的作品' },
  { state: 'accepted', label: '已通过', empty: '还没有初审通过的作品' },
  { state: 'rejected', label: '已退回', empty: '没有退回的作品' },
] as const satisfies readonly { state: FirstState; label: string; empty: string }[];

export interface WayTab {
  way: string;
  label: string;
  current: boolean;
}

export interface DeskView {
  /** Nothing to choose from where there is one. */
  ways: WayTab[];
  by: string;
  name: string;
  source: string;
  /** Until when; empty where nothing ends it. */
  deadline: string;
  /** How long the oldest work waits; empty where none does. */
  oldest: string;
  refusal: Refusal | null;
  tabs: { state: FirstState; label: string; count: string; current: boolean }[];
  empty: string;
}

/** @param now ms. */
export function deskView(
  desks: readonly FirstDesk[],
  desk: FirstDesk,
  state: FirstState,
  now: number,
): DeskView {
  const counts = { submitted: desk.waiting, accepted: desk.accepted, rejected: desk.rejected };
  return {
    ways:
      desks.length < 2
        ? []
        : desks.map(({ way, name, by }) => ({
            ...{ way, label: `${name}（${by}）`, current: way === desk.way },
          })),
    by: desk.by,
    name: desk.name,
    source: sourceWords(desk.source),
    deadline: desk.closesAt === null ? '' : formatDeadline(desk.closesAt),
    oldest: desk.waitingSince === null ? '' : waitedWords(desk.waitingSince, now),
    refusal: desk.refusal,
    tabs: TABS.map((tab) => ({
      ...{ state: tab.state, label: tab.label, count: String(counts[tab.state]) },
      current: tab.state === state,
    })),
    empty: TABS.find((tab) => tab.state === state)?.empty ?? '',
  };
}

/** How long the oldest work waits, as a person says it. @param since ms. @param now ms. */
export function waitedWords(since: number, now: number): string {
  const days = Math.floor((now - since) / DAY_MS);
  return days < 1
    ? `最早的一件是${formatMoment(since)}报送的`
    : `最早的一件已经等了 ${String(days)} 天`;
}

/** A work on the list. */
export interface WorkLine {
  id: string;
  title: string;
  kind: string;
  cover: CoverView;
  when: string;
  marks: Mark[];
}

export const workLine = (item: QueueItem, campaign: CampaignView): WorkLine => ({
  id: item.id,
  title: item.title,
  kind: kindName(campaign, item.kind),
  cover: coverOfPieces(item.form, item.pieces),
  when: `${formatMoment(item.submittedAt)} 报送`,
  marks: [
    ...(item.state === 'submitted' && item.flags.length > 0
      ? [{ text: `${String(item.flags.length)} 处请核对`, tone: 'wait' as const }]
      : []),
    ...marksOf(item),
  ],
});
