import { formatMoment } from '../../../../shared/calendar';
import type { AwardBoard, AwardLine } from '../../../../shared/contract/index';
import { twoDecimals } from '../scores/scores.state';

type Award = AwardBoard['awards'][number];
type Place = Award['places'][number];

export interface AwardsPage {
  state: string;
  published: boolean;
  /** What a person has to settle first. */
  ties: TieCard[];
  picks: { id: string; name: string; words: string; short: boolean; chosen: boolean }[];
  award: AwardCard | null;
  refusals: AwardBoard['refusals'];
  total: string;
}

export interface TieCard {
  key: string;
  title: string;
  works: { award: string; theme: string; to: string; title: string; about: string }[];
}

export interface AwardCard {
  id: string;
  name: string;
  forUnits: boolean;
  how: string;
  groups: GroupCard[];
}

export interface GroupCard {
  key: string;
  theme: string;
  name: string;
  filled: string;
  free: number;
  /** Why the free places stay empty. */
  vacant: string;
  lines: WinnerRow[];
}

export interface WinnerRow {
  to: string;
  title: string;
  about: string;
  preview: string;
  /** Its rank and score, or that a person decided. */
  by: string;
  reason: string;
}

const filledOf = ({ lines }: Place): number => lines.length;
const placesOf = (award: Award): number => award.places.reduce((sum, { count }) => sum + count, 0);
const givenOf = (award: Award): number =>
  award.places.reduce((sum, place) => sum + filledOf(place), 0);

/** @param chosen the award that is looked at; the first one when there is none of that name. */
export function awardsPage(board: AwardBoard, chosen: string): AwardsPage {
  const { awards, state, publishedAt } = board;
  const award = awards.find(({ id }) => id === chosen) ?? awards[0] ?? null;
  const winners = awards.reduce((sum, one) => sum + givenOf(one), 0);
  const places = awards.reduce((sum, one) => sum + placesOf(one), 0);
  return {
    state: stateText(state, publishedAt),
    published: state === 'published',
    ties: board.ties.map((tie) => tieCard(tie, board)),
    picks: awards.map((one) => ({
      id: one.id,
      name: one.name,
      words: `${String(givenOf(one))}/${String(placesOf(one))}`,
      short: givenOf(one) < placesOf(one),
      chosen: one.id === award?.id,
    })),
    award: award === null ? null : awardCard(award),
    refusals: board.refusals,
    total: `共 ${String(places)} 个名额，已定 ${String(winners)} 个`,
  };
}

function stateText(state: AwardBoard['state'], publishedAt: number | null): string {
  switch (state) {
    case 'open':
      return '还没有公布';
    case 'published':
      return publishedAt === null ? '已公布' : `${formatMoment(publishedAt)} 已公布`;
    case 'withdrawn':
      return '公布已撤回，改好后可以重新公布';
  }
}

function tieCard(tie: AwardBoard['ties'][number], board: AwardBoard): TieCard {
  const award = board.awards.find(({ id }) => id === tie.award);
  const group = award?.places.find(({ theme }) => theme === tie.theme)?.themeName ?? '';
  const name = `${award?.name ?? ''}${group === '' ? '' : `（${group}）`}`;
  return {
    key: `${tie.award}:${tie.theme ?? ''}`,
    title: `${name}有 ${String(tie.entries.length)} 件作品并列，还剩 ${String(tie.places)} 个名额`,
    works: tie.entries.map((to) => {
      const line = board.ranking.find(({ entry }) => entry === to);
      return {
        award: tie.award,
        theme: tie.theme ?? '',
        to,
        title: line?.title ?? '',
        about: line === undefined ? '' : `${line.unit} · ${twoDecimals(line.mean)} 分`,
      };
    }),
  };
}

function awardCard(award: Award): AwardCard {
  const { id, name, to, decidedBy, gives } = award;
  const how =
    decidedBy === 'person' ? '由主办方看数据后决定' : '按评审成绩排名提出，可以写明理由调整';
  return {
    id,
    name,
    forUnits: to === 'unit',
    how: gives.length === 0 ? `${how}。` : `${how}。颁发${gives.join('和')}。`,
    groups: award.places.map((place) => groupCard(place, award)),
  };
}

function groupCard(place: Place, { name }: Award): GroupCard {
  const { theme, themeName, count, lines, vacant } = place;
  return {
    key: theme ?? 'all',
    theme: theme ?? '',
    name: themeName ?? name,
    filled: `${String(lines.length)} / ${String(count)}`,
    free: Math.max(0, count - lines.length),
    vacant: vacant ?? '',
    lines: lines.map(winnerRow),
  };
}

/** Who a line is about: an entry or a unit. */
export const idOf = ({ entry, unit }: Pick<AwardLine, 'entry' | 'unit'>): string =>
  entry ?? unit?.id ?? '';

function winnerRow(line: AwardLine): WinnerRow {
  const { number, rank, score, by, reason } = line;
  const forUnit = line.entry === null;
  const ranked = rank === null ? '' : `第 ${String(rank)} 名，${twoDecimals(score)} 分`;
  return {
    to: idOf(line),
    title: forUnit ? line.unitName : `《${line.title}》`,
    about: forUnit || number === null ? '' : `${String(number)}号 · ${line.unitName}`,
    preview: line.preview ?? '',
    by: by === 'person' ? ['主办方决定', ranked].filter(Boolean).join(' · ') : ranked,
    reason: reason ?? '',
  };
}
