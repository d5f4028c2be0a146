import { kindName } from '../../../../shared/campaign/kinds';
import type { CampaignView } from '../../../../shared/campaign/view';
import type { BatchWork, PieceView } from '../../../../shared/contract/index';
import type { EntryState } from '../../../../shared/vocabulary';
import { coverOfPieces, type CoverView } from '../../../../state/cover';
import { nextElsewhere, stateWords } from '../../../../state/entry-words';
import { historyLines, TONES, type HistoryLine, type Tone } from '../../../../state/history';

const NEXT = {
  submitted: '主办方正在审核，结果会显示在这里',
  accepted: '等待主办方编入下一期刊发',
  rejected: '请告诉作者原因，改好后可以重新上传',
  published: '正在“作品”里展示',
  withdrawn: '这件作品不再参加活动',
  disqualified: '这件作品不再参加活动',
} satisfies Record<EntryState, string>;

/** The unit looks first at what it sends in itself, where the campaign says so; null elsewhere. */
const itself = ({ channels }: CampaignView): string | null =>
  channels.some(({ firstReview }) => firstReview === 'unit') ? '本单位' : null;

/** A work that the unit sent in, as the entry card draws it. */
export interface WorkView {
  id: string;
  title: string;
  theme: string;
  kind: string;
  cover: CoverView;
  /** None while it is folded. */
  pieces: readonly PieceView[];
  tone: Tone;
  stateLabel: string;
  next: string;
  printed: string;
  votes: string;
  held: string;
  inquired: boolean;
  reason: string;
  history: HistoryLine[];
  standings: { text: string; votes: string }[];
  canOpen: boolean;
  canResubmit: boolean;
  paperForm: string;
}

/** @param unfolded ids of the works whose pieces are looked at. */
export function workView(
  work: BatchWork,
  campaign: CampaignView,
  unfolded: ReadonlySet<string>,
): WorkView {
  const { entry, title, author, kind, state, preview, pieces, number, history } = work;
  const theme = campaign.themes.find(({ id }) => id === work.theme)?.name ?? '';
  return {
    id: entry,
    title,
    theme: `作者 ${author} · ${theme}`,
    kind: kindName(campaign, kind),
    cover: coverOfPieces(work.form, pieces, preview),
    pieces: unfolded.has(entry) ? pieces : [],
    tone: TONES[state],
    stateLabel: stateWords(state, campaign),
    next: nextElsewhere(state, campaign, itself(campaign)) ?? NEXT[state],
    printed: number === null ? '' : `第 ${String(number)} 号`,
    votes: '',
    held: '',
    inquired: false,
    reason: TONES[state] === 'bad' ? (history[history.length - 1]?.reason ?? '') : '',
    history: historyLines(history),
    standings: [],
    canOpen: state === 'published',
    canResubmit: false,
    paperForm: campaign.paperForm ?? '',
  };
}
