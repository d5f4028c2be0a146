import { officeView } from '../../support/campaign';
import type { AwardBoard, AwardLine, ScoreLine } from '../../../miniprogram/shared/contract';

export const aScoreLine = (entry: string, own: Partial<ScoreLine> = {}): ScoreLine => ({
  entry,
  number: 7,
  title: `作品${entry}`,
  theme: 'work',
  kind: 'image',
  form: 'image',
  unit: '大连市总工会',
  preview: null,
  votes: 600,
  scored: 2,
  abstained: 0,
  excluded: 0,
  mean: 90,
  spread: 1,
  normalised: 89.5,
  rank: 1,
  tied: false,
  byCriterion: [{ criterion: 'theme', mean: 27 }],
  ...own,
});

export const anAwardLine = (entry: string | null, own: Partial<AwardLine> = {}): AwardLine => ({
  award: 'first',
  theme: null,
  entry,
  unit: null,
  title: `作品${entry ?? ''}`,
  number: 7,
  unitName: '大连市总工会',
  preview: null,
  kind: 'image',
  form: 'image',
  score: 90,
  rank: 1,
  by: 'rule',
  reason: null,
  ...own,
});

type Place = AwardBoard['awards'][number]['places'][number];

/** The campaign's own awards, empty but for what is said. */
export function aBoard(
  lines: Record<string, AwardLine[]> = {},
  own: Partial<AwardBoard> = {},
): AwardBoard {
  const place = (theme: string | null, count: number, id: string): Place => ({
    theme,
    themeName: theme === null ? null : `主题${theme}`,
    count,
    vacant: null,
    lines: (lines[id] ?? []).filter((line) => line.theme === theme),
  });
  return {
    awards: officeView.awards.map((award) => {
      const count = 'exactly' in award.count ? award.count.exactly : award.count.atMost;
      const groups = award.per === 'theme' ? award.themes : [null];
      return { ...award, places: groups.map((theme) => place(theme, count, award.id)) };
    }),
    ties: [],
    ranking: [],
    figures: [],
    revision: 0,
    state: 'open',
    publishedAt: null,
    refusals: [],
    ...own,
  };
}
