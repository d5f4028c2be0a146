import type { CampaignView } from '../../../../shared/campaign/view';
import type { FigureLine, Figures } from '../../../../shared/contract/index';
import type { OfficeView } from '../../../../shared/campaign/office';
import { roundsAllowing } from '../../../../shared/campaign/rounds';

/** What can be counted, in the order in which it happens. */
export const METRICS = [
  { id: 'submitted', label: '投稿' },
  { id: 'accepted', label: '审核通过' },
  { id: 'published', label: '刊发' },
  { id: 'votes', label: '票数' },
  { id: 'recommended', label: '推荐' },
  { id: 'finalists', label: '入围' },
  { id: 'awards', label: '获奖' },
] as const;
export type Metric = (typeof METRICS)[number]['id'];

export interface Bar {
  key: string;
  name: string;
  about: string;
  value: number;
  /** Of the longest, in percent. */
  width: number;
  /** Colour of a theme, from 1; 0 for a unit. */
  tone: number;
}

export interface FiguresView {
  totals: { id: Metric; label: string; value: number; chosen: boolean }[];
  rounds: { id: string; name: string; chosen: boolean }[];
  themes: Bar[];
  units: Bar[];
  /** How many units have nothing to show. */
  silent: string;
  metric: string;
  /** Which votes are not among those shown. */
  apart: string;
  /** Said beside votes: they are shown and do not count for an award to units. */
  caution: string;
}

/** @param round id of the round looked at, null for the whole campaign. */
export function figuresView(
  { units, themes, total }: Figures,
  metric: Metric,
  round: string | null,
  { campaign, office }: { campaign: CampaignView; office: OfficeView },
): FiguresView {
  const listed = units.filter(({ id }) => id !== null);
  const silent = listed.filter((line) => line[metric] === 0).length;
  const label = METRICS.find(({ id }) => id === metric)?.label ?? '';
  const position = (id: string | null) => campaign.themes.findIndex((theme) => theme.id === id);
  return {
    totals: METRICS.map(({ id, label: name }) => ({
      id,
      label: name,
      value: total[id],
      chosen: id === metric,
    })),
    rounds: [
      { id: '', name: '全程', chosen: round === null },
      ...roundsAllowing(campaign, 'vote').map(({ id, name }) => ({
        id,
        name,
        chosen: id === round,
      })),
    ],
    themes: barsOf(themes, metric, () => '').map((bar) => ({
      ...bar,
      tone: (Math.max(0, position(bar.key)) % 7) + 1,
    })),
    units: barsOf(
      units.filter((line) => line[metric] > 0),
      metric,
      (line) => aboutUnit(line, metric, office),
    ),
    silent: silent === 0 ? '' : `另有 ${silent} 个单位${label}为 0`,
    metric: label,
    apart: metric === 'votes' ? apartWords(total) : '',
    caution:
      metric === 'votes' && office.awards.some(({ to }) => to === 'unit')
        ? '票数只供参考，不作为组织奖的依据。'
        : '',
  };
}

/** Votes that are not among those counted; empty where there are none. */
function apartWords({ held, voided }: Pick<FigureLine, 'held' | 'voided'>): string {
  const parts = [
    ...(held > 0 ? [`待核 ${held} 票`] : []),
    ...(voided > 0 ? [`作废 ${voided} 票`] : []),
  ];
  return parts.length === 0 ? '' : `票数不含${parts.join('、')}；每天的图含投出的全部票。`;
}

/** Longest first; equal ones by name. */
function barsOf(
  lines: readonly FigureLine[],
  metric: Metric,
  about: (line: FigureLine) => string,
): Bar[] {
  const most = Math.max(0, ...lines.map((line) => line[metric]));
  return [...lines]
    .sort((one, other) => other[metric] - one[metric] || (one.name < other.name ? -1 : 1))
    .map((line) => ({
      key: line.id ?? '',
      name: line.name,
      about: about(line),
      value: line[metric],
      width: line[metric] === 0 ? 0 : Math.max(2, Math.round((line[metric] / most) * 100)),
      tone: 0,
    }));
}

function aboutUnit(line: FigureLine, metric: Metric, office: OfficeView): string {
  const level = office.levels.find(({ id }) => id === line.level)?.name;
  const others = METRICS.filter(({ id }) => id !== metric && id !== 'votes' && line[id] > 0).map(
    ({ id, label }) => `${label} ${line[id]}`,
  );
  return [level, ...others].filter((part) => part !== undefined).join(' · ');
}
