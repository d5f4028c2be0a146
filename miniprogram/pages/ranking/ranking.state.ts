import { formatMoment } from '../../shared/calendar';
import type { CampaignView } from '../../shared/campaign/view';
import type { RankedCard } from '../../shared/contract/index';
import type { Fault } from '../../shared/reply';
import { exhibitionRound, roundsAllowing } from '../../shared/campaign/rounds';
import { coverOf, type CoverView } from '../../state/cover';
import { hallLine } from '../../state/hall-line';
import { nothingInTheme } from '../../state/nothing-shown';
import type { Paged, Phase } from '../../state/paged';
import { firstPage } from '../../state/paged';

export interface Ranking {
  readonly theme: string;
  /** An earlier voting round; null for the one on show. */
  readonly round: string | null;
  readonly list: Paged<RankedCard>;
  /** End of the newest counted window, ms; null before the first answer. */
  readonly talliedAt: number | null;
}

export interface RankingView {
  /** Whether the campaign has votes at all. */
  votes: boolean;
  theme: string;
  themes: { id: string; name: string }[];
  rows: Row[];
  phase: Phase;
  fault: Fault | null;
  /** Which round's works and votes these are. */
  hall: string;
  tallied: string;
  /** The rankings of other rounds; the one on show has no name. */
  others: { round: string; label: string }[];
  /** What an empty list says. */
  empty: { title: string; remedy: string };
}

interface Row {
  id: string;
  rank: number;
  /** Another entry has the same votes. */
  tied: boolean;
  title: string;
  about: string;
  cover: CoverView;
  votes: number;
  held: number;
}

export function openRanking(theme: string, round: string | null = null): Ranking {
  return { theme, round, list: firstPage(), talliedAt: null };
}

export function rankingView(
  { theme, round, list, talliedAt }: Ranking,
  campaign: CampaignView | null,
  now: number,
): RankingView {
  const { items, phase, fault } = list;
  return {
    theme,
    votes: campaign?.voting !== null,
    themes: campaign?.themes.map(({ id, name }) => ({ id, name })) ?? [],
    rows: items.map((card, index) => rowOf(card, [items[index - 1], items[index + 1]])),
    phase,
    fault,
    hall: campaign === null ? '' : hallWords(campaign, round, now),
    others: campaign === null ? [] : othersOf(campaign, round, now),
    empty: emptyWords(campaign, now),
    tallied: talliedAt === null ? '' : talliedText(talliedAt, now),
  };
}

function hallWords(campaign: CampaignView, round: string | null, now: number): string {
  const earlier = campaign.rounds.find(({ id }) => id === round);
  return earlier ? `${earlier.name} · 投票已结束` : hallLine(campaign, now);
}

/** The voting rounds up to the one on show, without the one that is looked at. */
function othersOf(
  campaign: CampaignView,
  round: string | null,
  now: number,
): RankingView['others'] {
  const shown = exhibitionRound(campaign, now);
  const voting = roundsAllowing(campaign, 'vote');
  return voting
    .slice(0, voting.findIndex(({ id }) => id === shown?.id) + 1)
    .filter(({ id }) => id !== (round ?? shown?.id))
    .map(({ id, name }) => ({ round: id === shown?.id ? '' : id, label: `看${name}排行` }));
}

function emptyWords(campaign: CampaignView | null, now: number): RankingView['empty'] {
  if (campaign === null) return { title: '', remedy: '' };
  if (campaign.voting === null)
    return {
      title: '这个活动没有公众投票',
      remedy: '作品由专家评审，没有票数排行。办法见活动规则。',
    };
  const { title, remedy } = nothingInTheme(campaign, now);
  return { title, remedy };
}

function rowOf(card: RankedCard, neighbours: (RankedCard | undefined)[]): Row {
  const { id, rank, title, votes, held, number, unit } = card;
  const tied = neighbours.some((other) => other?.rank === rank);
  const about = `${String(number)}号 · ${unit}`;
  return { id, rank, tied, title, about, cover: coverOf(card), votes, held };
}

/** How old the figures are, in words. */
export function talliedText(talliedAt: number, now: number): string {
  if (talliedAt <= 0) return '还没有人投票';
  return `票数统计到 ${formatMoment(talliedAt)}，${ageText(Math.max(0, now - talliedAt))}`;
}

function ageText(ms: number): string {
  const seconds = Math.round(ms / 1000);
  if (seconds < 60) return `${String(seconds)} 秒前`;
  if (seconds < 3600) return `${String(Math.floor(seconds / 60))} 分钟前`;
  if (seconds < 86_400) return `${String(Math.floor(seconds / 3600))} 小时前`;
  return `${String(Math.floor(seconds / 86_400))} 天前`;
}
