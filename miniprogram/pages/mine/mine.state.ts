import { formatMoment } from '../../shared/calendar';
import type { CampaignView } from '../../shared/campaign';
import type { HistoryItem, MyEntry, Page, VotesToday } from '../../shared/contract/index';
import { maySubmit } from '../../shared/rules/submission';
import { ENTRY_STATE_LABELS, MEDIA_KIND_LABELS, type EntryState } from '../../shared/vocabulary';

/** How a state is coloured: waiting, good news, bad news. */
export type Tone = 'wait' | 'good' | 'bad';

const TONES = {
  submitted: 'wait',
  accepted: 'good',
  rejected: 'bad',
  published: 'good',
  withdrawn: 'wait',
  disqualified: 'bad',
} satisfies Record<EntryState, Tone>;

const STEPS = {
  submitted: '已投稿',
  accepted: '审核通过',
  rejected: '未通过审核',
  published: '已刊发',
  withdrawn: '已撤回',
  disqualified: '已取消资格',
} satisfies Record<EntryState, string>;

const NEXT = {
  submitted: '主办方正在审核，结果会显示在这里',
  accepted: '等待主办方编入下一期刊发，刊发后开始展示和投票',
  rejected: '可以按下面的原因修改后重新投稿',
  published: '正在“作品”里展示',
  withdrawn: '这件作品不再参加活动',
  disqualified: '这件作品不再参加活动，原因见下',
} satisfies Record<EntryState, string>;

export interface HistoryLine {
  key: string;
  when: string;
  label: string;
  reason: string;
  tone: Tone;
}

export interface MyEntryView {
  id: string;
  title: string;
  theme: string;
  kind: string;
  preview: string;
  tone: Tone;
  stateLabel: string;
  next: string;
  /** Printed number and edition, `第 12 号 · 第 1 期`; empty before publication. */
  printed: string;
  /** Empty while there is no tally. */
  votes: string;
  history: HistoryLine[];
  canOpen: boolean;
  canResubmit: boolean;
}

/** An entry's life, newest step first. */
export function historyLines(history: readonly HistoryItem[]): HistoryLine[] {
  const lines = history.map(({ at, state, reason, edition }, index) => ({
    key: `${index}`,
    when: formatMoment(at),
    label: edition === null ? STEPS[state] : `第 ${edition} 期${STEPS[state]}`,
    reason: reason ?? '',
    tone: TONES[state],
  }));
  return lines.reverse();
}

export function entryView(entry: MyEntry, campaign: CampaignView, now: number): MyEntryView {
  const { id, title, state, number, edition, votes } = entry;
  const printed = number === null ? [] : [`第 ${number} 号`];
  if (edition !== null) printed.push(`第 ${edition} 期`);
  const open = maySubmit(campaign, now).allowed;
  return {
    id,
    title,
    theme: campaign.themes.find((theme) => theme.id === entry.theme)?.name ?? '',
    kind: MEDIA_KIND_LABELS[entry.kind],
    preview: entry.preview ?? '',
    tone: TONES[state],
    stateLabel: ENTRY_STATE_LABELS[state],
    next: state === 'rejected' && !open ? '投稿已截止，原因见下' : NEXT[state],
    printed: printed.join(' · '),
    votes: votes === null ? '' : `${votes} 票`,
    history: historyLines(entry.history),
    canOpen: state === 'published',
    canResubmit: state === 'rejected' && open,
  };
}

/** Appends a page; an entry that moved between two requests is shown once. */
export function addPage(items: readonly MyEntry[], page: Page<MyEntry>): MyEntry[] {
  const known = new Set(items.map(({ id }) => id));
  return [...items, ...page.items.filter(({ id }) => !known.has(id))];
}

/** Today's votes in one line. */
export function votesLine(today: VotesToday): { used: number; left: string; note: string } {
  const used = today.entries.length;
  if (today.refusal !== null) return { used, left: '', note: today.refusal.reason };
  return { used, left: today.left === null ? '不限' : `${today.left}`, note: '' };
}
