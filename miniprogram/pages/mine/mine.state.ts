import { kindName } from '../../shared/campaign/kinds';
import type { CampaignView } from '../../shared/campaign/view';
import type { Me, MyEntry, PieceView, VotesToday } from '../../shared/contract/index';
import { reviewerOf } from '../../shared/works/first-review';
import { maySubmitAlone } from '../../shared/works/submission';
import { examinedLines, type ExaminedLine } from './examined';
import { coverOfPieces, type CoverView } from '../../state/cover';
import { historyLines, TONES, type HistoryLine, type Tone } from '../../state/history';
import { nextElsewhere, stateWords } from '../../state/entry-words';
import { apartWords } from '../../state/held-words';
import type { EntryState, Role } from '../../shared/vocabulary';

const NEXT = {
  submitted: '主办方正在审核，结果会显示在这里',
  accepted: '等待主办方编入下一期刊发，刊发后开始展示和投票',
  rejected: '可以按原因修改后重新投稿',
  published: '正在“作品”里展示',
  withdrawn: '这件作品不再参加活动',
  disqualified: '这件作品不再参加活动。如对原因有异议，请联系主办方',
} satisfies Record<EntryState, string>;

export interface MyEntryView {
  id: string;
  title: string;
  theme: string;
  kind: string;
  cover: CoverView;
  /** None while it is folded: a page of long texts is too much for a phone. */
  pieces: readonly PieceView[];
  tone: Tone;
  stateLabel: string;
  next: string;
  /** Printed number and edition, `第 12 号 · 第 1 期`; empty before publication. */
  printed: string;
  /** Empty while there is no tally. */
  votes: string;
  /** Votes set apart or voided, in words; empty when there are none. */
  held: string;
  /** Whether there is something to read about votes that were set apart. */
  inquired: boolean;
  /** How its file and its content were found, while it waits. */
  examined: ExaminedLine[];
  /** Why it was not accepted; empty otherwise. */
  reason: string;
  history: HistoryLine[];
  /** How far it has come: recommended, among the finalists, awarded. */
  standings: { text: string; votes: string }[];
  canOpen: boolean;
  canResubmit: boolean;
  /** What its form is called; empty where there is none to print. */
  paperForm: string;
  /** Whether its author may still take it back. */
  canWithdraw: boolean;
}

/** @param unfolded ids of the entries whose pieces are looked at. */
export function entryView(
  entry: MyEntry,
  campaign: CampaignView,
  now: number,
  unfolded: ReadonlySet<string>,
): MyEntryView {
  const { id, title, state, number, edition, votes } = entry;
  const printed = number === null ? [] : [`第 ${number} 号`];
  if (edition !== null) printed.push(`第 ${edition} 期`);
  const open = maySubmitAlone(campaign, now).allowed;
  return {
    id,
    title,
    theme: campaign.themes.find((theme) => theme.id === entry.theme)?.name ?? '',
    kind: kindName(campaign, entry.kind),
    cover: coverOfPieces(entry.form, entry.pieces, entry.preview),
    pieces: unfolded.has(id) ? entry.pieces : [],
    tone: TONES[state],
    stateLabel: stateWords(state, campaign),
    next: nextOf(entry, campaign, open),
    printed: printed.join(' · '),
    votes: votes === null ? '' : `${votes} 票`,
    held: apartWords(entry),
    inquired: entry.inquired,
    examined: examinedLines(entry),
    reason: TONES[state] === 'bad' ? (entry.history[entry.history.length - 1]?.reason ?? '') : '',
    history: historyLines(entry.history),
    standings: entry.standings.map((standing) => ({
      text: standing.text,
      votes: standing.votes === null ? '' : `${standing.votes} 票`,
    })),
    canOpen: state === 'published',
    canResubmit: state === 'rejected' && open,
    paperForm: campaign.paperForm ?? '',
    canWithdraw: entry.withdrawal === null,
  };
}

/** What comes next, in one line. */
function nextOf({ state, inspection }: MyEntry, campaign: CampaignView, open: boolean): string {
  if (state === 'rejected' && !open) return '投稿已截止，不能再修改';
  const by = firstByOthers(campaign);
  if (state !== 'submitted' || inspection.state === 'passed')
    return nextElsewhere(state, campaign, by) ?? NEXT[state];
  return inspection.state === 'failed'
    ? '文件检查没有通过，还不能审核'
    : `文件检查完成后由${by ?? '主办方'}审核`;
}

/** Who looks first at what authors send in by themselves; null where the organizer does. */
const firstByOthers = ({ channels }: CampaignView): string | null => {
  const own = channels.find(({ by }) => by === 'author');
  return own === undefined || own.firstReview === 'organizer' ? null : reviewerOf(own, null);
};

/** Today's votes in one line. */
export function votesLine(today: VotesToday): { used: number; left: string; note: string } {
  const used = today.entries.length;
  if (today.refusal !== null) return { used, left: '', note: today.refusal.reason };
  return { used, left: today.left === null ? '不限' : `${today.left}`, note: '' };
}

/** Said where an author's works will be listed, while there are none; `action` is empty where there is nothing to do. */
export interface NothingMine {
  remedy: string;
  action: string;
}

/** @param canSubmit whether the person may send a work in now. */
export function nothingMine(
  { kinds, exhibits }: Pick<CampaignView, 'kinds' | 'exhibits'>,
  canSubmit: boolean,
): NothingMine {
  if (canSubmit) {
    const pictured = kinds.every(({ form }) => form === 'image' || form === 'video');
    const remedy = pictured
      ? '拍下身边的好人好事，选一张图片或一个小视频来投稿。'
      : `可以投：${kinds.map(({ name }) => name).join('、')}。`;
    return { remedy, action: '我要投稿' };
  }
  return exhibits
    ? { remedy: '现在不是投稿时间，可以先看看大家的作品。', action: '看作品' }
    : { remedy: '现在不是投稿时间，日程见活动规则。', action: '' };
}

export interface MineLine {
  label: string;
  url: string;
  icon: string;
}

const DESKS: readonly (MineLine & { role: Role })[] = [
  {
    role: 'contact',
    label: '联系人工作台',
    url: '/packages/unit/pages/desk/desk',
    icon: 'friends-o',
  },
  {
    role: 'partner',
    label: '初审工作台',
    url: '/packages/first/pages/desk/desk',
    icon: 'records-o',
  },
  {
    role: 'judge',
    label: '评审工作台',
    url: '/packages/judge/pages/desk/desk',
    icon: 'medal-o',
  },
  {
    role: 'organizer',
    label: '主办方工作台',
    url: '/packages/organizer/pages/board/board',
    icon: 'manager-o',
  },
];

const RESULTS = { label: '获奖结果与证书', url: '/pages/results/results', icon: 'award-o' };

/** The way to the results while they are published. @param resultsAt ms, null before. */
export function resultLines(resultsAt: number | null): MineLine[] {
  return resultsAt === null ? [] : [RESULTS];
}

/** Which desks a person may open. */
export function desksOf({ roles }: Me): MineLine[] {
  return DESKS.filter(({ role }) => roles.includes(role)).map(({ label, url, icon }) => ({
    label,
    url,
    icon,
  }));
}

const REGISTER = {
  label: '登记为联系人',
  url: '/packages/unit/pages/register/register',
  icon: 'user-circle-o',
};
const INVITATION = { label: '输入邀请码', url: '/pages/invitation/invitation', icon: 'envelop-o' };

const CAMPAIGNS = { label: '全部活动', url: '/pages/campaigns/campaigns', icon: 'apps-o' };

/**
 * Ways into an office: a contact need not register again, an invitation may come to anybody; and to other campaigns.
 * @param campaigns how many there are, as far as the phone knows.
 */
export function doorsOf({ roles }: Me, campaigns: number): MineLine[] {
  const offices = roles.includes('contact') ? [INVITATION] : [REGISTER, INVITATION];
  return campaigns > 1 ? [...offices, CAMPAIGNS] : offices;
}
