import { coverOf, type CoverView } from '../../state/cover';
import { pictureRatio } from '../../state/picture';
import { formatDay } from '../../shared/calendar';
import type { CampaignView } from '../../shared/campaign/view';
import type { ResultsView, WinnerCard } from '../../shared/contract/index';
import { awardsByGroup } from '../../shared/results/groups';
import { waterfall } from '../../state/waterfall';

/** A work in its frame. */
export interface Winner {
  key: string;
  id: string;
  title: string;
  about: string;
  cover: CoverView;
  ratio: number;
  theme: { id: string; name: string; position: number } | null;
}

export interface AwardSection {
  id: string;
  name: string;
  /** How many, and what they get. */
  note: string;
  /** The highest prize large, prizes of a theme each under its name, the others on a wall, units as plaques. */
  look: 'crown' | 'themes' | 'wall' | 'units';
  /** In the order of the list; a wall has its columns instead. */
  winners: Winner[];
  columns: { place: string; winners: Winner[] }[];
  units: string[];
}

export interface ResultsPage {
  title: string;
  host: string;
  published: string;
  /** `35 件作品和 10 个单位获奖`. */
  counts: string;
  sections: AwardSection[];
  thanks: string;
  /** Where results are published, by id. */
  places: { id: string; text: string }[];
}

/** Prints that a phone shows whole, in percent of the width; on the wall only a little taller. */
const GRAND_TALLEST = 130;

/** @param large one column instead of two. */
export function resultsPage(
  results: ResultsView,
  campaign: CampaignView,
  large: boolean,
): ResultsPage {
  const given = awardsByGroup(campaign, results.awards).filter(({ winners }) => winners.length > 0);
  // Of an award that is given in each category none is the highest.
  const crown = given.find(({ per, winners }) => isForWorks(winners) && !isGrouped(per))?.id;
  const works = new Set(given.flatMap(({ winners }) => winners.map(({ entry }) => entry)));
  works.delete(null);
  const units = given.flatMap(({ winners }) => winners.filter(({ entry }) => entry === null));
  return {
    title: campaign.title,
    host: campaign.host,
    published: `${formatDay(results.publishedAt)}公布`,
    counts: countsText(works.size, units.length),
    sections: given.map(({ id, name, per, gives, winners }) => {
      const look = lookOf(winners, per, id === crown);
      const framed = look === 'units' ? [] : winners.map((winner) => frame(winner, campaign, look));
      return {
        id,
        name,
        note: noteText(winners, gives),
        look,
        winners: look === 'crown' || look === 'themes' ? framed : [],
        columns: look === 'wall' ? wall(winners, framed, large) : [],
        units: look === 'units' ? winners.map(({ unit }) => unit) : [],
      };
    }),
    thanks: `感谢每一位参加${campaign.title}的作者、${campaign.voting === null ? '' : '投票人、'}联系人和评审专家。`,
    places: campaign.publications.map(({ id, name, from, places }) => ({
      id,
      text: `${name}：${formatDay(from)}起，在${places.join('、')}`,
    })),
  };
}

const isGrouped = (per: ResultsView['awards'][number]['per']): boolean =>
  per === 'kind' || per === 'category';

const isForWorks = (winners: readonly WinnerCard[]): boolean =>
  winners.some(({ entry }) => entry !== null);

function lookOf(
  winners: readonly WinnerCard[],
  per: ResultsView['awards'][number]['per'],
  highest: boolean,
): AwardSection['look'] {
  if (!isForWorks(winners)) return 'units';
  if (highest) return 'crown';
  return per === 'theme' ? 'themes' : 'wall';
}

function frame(winner: WinnerCard, campaign: CampaignView, look: AwardSection['look']): Winner {
  const { entry, title, unit, number, form, preview, media, theme, themeName } = winner;
  const cover = coverOf({ ...winner, preview: preview ?? (form === 'image' ? media : null) });
  const position = campaign.themes.findIndex(({ id }) => id === theme);
  const ratio = pictureRatio(winner.width, winner.height);
  return {
    key: `${entry ?? ''}:${theme ?? ''}`,
    id: entry ?? '',
    title,
    about: number === null ? unit : `${unit} · ${String(number)}号作品`,
    cover,
    ratio: look === 'crown' ? Math.min(GRAND_TALLEST, ratio) : ratio,
    theme: theme === null ? null : { id: theme, name: themeName ?? '', position },
  };
}

function wall(
  winners: readonly WinnerCard[],
  framed: readonly Winner[],
  large: boolean,
): AwardSection['columns'] {
  const hung = winners.map(({ width, height }, index) => ({ width, height, index }));
  return waterfall(hung, large ? 1 : 2).map((column, place) => ({
    place: `column-${String(place)}`,
    winners: column.flatMap(({ index }) => framed[index] ?? []),
  }));
}

function countsText(works: number, units: number): string {
  const parts = [];
  if (works > 0) parts.push(`${String(works)} 件作品`);
  if (units > 0) parts.push(`${String(units)} 个单位`);
  return `${parts.join('、')}获奖`;
}

function noteText(winners: readonly WinnerCard[], gives: readonly string[]): string {
  const measure = isForWorks(winners) ? '件' : '个';
  const count = `${String(winners.length)} ${measure}`;
  return gives.length === 0 ? count : `${count}，颁发${gives.join('和')}`;
}
