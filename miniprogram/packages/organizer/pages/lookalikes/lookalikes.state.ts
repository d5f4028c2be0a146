import { kindName } from '../../../../shared/campaign/kinds';
import { formatMoment } from '../../../../shared/calendar';
import type { CampaignView } from '../../../../shared/campaign/view';
import type { Lookalike, PieceView, QueueItem } from '../../../../shared/contract/index';
import { ENTRY_STATE_LABELS } from '../../../../shared/vocabulary';
import { historyLines, TONES, type HistoryLine, type Tone } from '../../../../state/history';
import { formIcon, type ShownPicture } from '../../../../state/piece-blocks';
import { factsOfAll } from '../../piece-facts';

/** One of two works that stand side by side. */
export interface SideView {
  id: string;
  name: string;
  title: string;
  /** What is shown of it: of a film, the picture before it plays. */
  pictures: ShownPicture[];
  /** In the place of pictures there are not. */
  icon: string;
  state: string;
  tone: Tone;
  history: HistoryLine[];
}

/** What is known of both works under one heading. */
export interface PairRow {
  label: string;
  own: string;
  other: string;
  same: boolean;
}

export interface PairView {
  own: SideView;
  other: SideView;
  likeness: string;
  rows: PairRow[];
  /** Place among several, as `第 2 件，共 3 件`. */
  place: string;
}

const TURN_WORDS = {
  upright: '方向相同',
  turned: '其中一件转了方向',
  mirrored: '其中一件翻转过',
} satisfies Record<Lookalike['turn'], string>;

/**
 * Two works side by side: the one that is looked at, and one that looks like it.
 * @param index of `like` among those that look like it, from 0; `count` is how many they are.
 */
export function pairView(
  own: QueueItem,
  like: Lookalike,
  campaign: CampaignView,
  { index, count }: { index: number; count: number },
): PairView {
  return {
    own: sideView('这件', own),
    other: sideView('近似的', like.entry),
    likeness: `画面吻合 ${like.agreement}%，${TURN_WORDS[like.turn]}`,
    rows: rowsOf(own, like.entry, campaign),
    place: `第 ${index + 1} 件，共 ${count} 件`,
  };
}

function sideView(name: string, item: QueueItem): SideView {
  return {
    id: item.id,
    name,
    title: item.title,
    pictures: picturesOf(item.pieces),
    icon: formIcon(item.form),
    state: ENTRY_STATE_LABELS[item.state],
    tone: TONES[item.state],
    history: historyLines(item.history),
  };
}

function picturesOf(pieces: readonly PieceView[]): ShownPicture[] {
  return pieces.flatMap(({ at, form, file, preview, caption }) => {
    const src = form === 'image' ? file : preview;
    return src === null ? [] : [{ at, src, full: src, caption }];
  });
}

function rowsOf(own: QueueItem, other: QueueItem, campaign: CampaignView): PairRow[] {
  const row = (label: string, value: (item: QueueItem) => string, masked = false): PairRow => {
    const [one, two] = [value(own), value(other)];
    // Two different numbers may look the same where they are masked.
    return { label, own: one, other: two, same: one === two && !masked };
  };
  return [
    row('投稿时间', ({ submittedAt }) => formatMoment(submittedAt)),
    row('投稿方式', ({ channel }) => (channel === 'unit' ? '单位联系人代传' : '作者本人')),
    ...campaign.form
      .filter(({ id }) => id !== 'title')
      .map(({ id, label, personal }) => row(label, (item) => answerOf(item, id), personal)),
    row('归属单位', ({ belongsTo }) => belongsTo?.name ?? '未归属名单中的单位'),
    row('主题区', ({ theme }) => campaign.themes.find(({ id }) => id === theme)?.name ?? ''),
    row('编号', ({ number, edition }) =>
      number === null ? '还没有' : `${number} 号，第 ${edition ?? ''} 期`,
    ),
    row('文件', ({ kind, pieces }) => [kindName(campaign, kind), factsOfAll(pieces)].join(' · ')),
  ];
}

const answerOf = ({ answers }: QueueItem, id: string): string =>
  answers.find(({ field }) => field === id)?.value || '未填';

/** Which of several comes next when going back (-1) or on (1); the ends lead to each other. */
export const nextIndex = (index: number, step: number, count: number): number =>
  (index + step + count) % count;
