import type { CampaignView } from '../../../../../miniprogram/shared/campaign/view';
import type { AwardLine, ScoreLine } from '../../../../../miniprogram/shared/contract';
import { categoriesOf, kindName } from '../../../../../miniprogram/shared/campaign/kinds';
import type { Place } from '../../rules/awards';
import type { PublishedLine } from '../../stores/outcomes';
import { coverOf } from '../../../works/parts/piece/cover';
import { excerptOf } from '../../../works/parts/piece/excerpt';
import { shownMedia } from '../../../works/parts/piece/media';
import type { PoolWork } from '../../../steps/parts/judging/pool';
import type { Stage } from './stage';

/** Name of a theme, kind or category that an award is given in; null for the whole campaign. */
export function groupName(campaign: CampaignView, group: string | null): string | null {
  if (group === null) return null;
  const theme = campaign.themes.find(({ id }) => id === group)?.name;
  const category = categoriesOf(campaign).find(({ id }) => id === group)?.name;
  return theme ?? category ?? (kindName(campaign, group) || group);
}

/** Where in a sentence: `（敬业爱岗）`, or nothing. */
export function groupSuffix(campaign: CampaignView, group: string | null): string {
  const name = groupName(campaign, group);
  return name === null ? '' : `（${name}）`;
}

interface Winner {
  line: ScoreLine;
  work: PoolWork;
  score: number | null;
}

function winnerOf({ scored }: Stage, entry: string): Winner | null {
  for (const { pointsOf, lines, works } of scored.values()) {
    const line = lines.find((one) => one.entry === entry);
    const work = works.get(entry);
    if (line !== undefined && work !== undefined) return { line, work, score: pointsOf(line) };
  }
  return null;
}

/** The winners of one place, with all that is published of them. */
export function fullLinesOf(stage: Stage, place: Place): PublishedLine[] {
  const { award, theme } = place;
  return place.lines.flatMap(({ to, by, reason }): PublishedLine[] => {
    const said = { award: award.id, theme, by, reason };
    if (award.to === 'unit') {
      const unit = stage.units.get(to);
      return unit === undefined
        ? []
        : [{ ...said, ...NO_WORK, unit, title: unit.name, unitName: unit.name }];
    }
    const winner = winnerOf(stage, to);
    return winner === null ? [] : [{ ...said, ...workOf(winner) }];
  });
}

const NO_WORK = {
  entry: null,
  number: null,
  preview: null,
  kind: null,
  form: null,
  score: null,
  rank: null,
  of: null,
  pieces: 0,
  excerpt: null,
  media: null,
  mediaType: null,
  width: 0,
  height: 0,
} as const;

const workOf = ({ line, work: { entry, pieces }, score }: Winner) => ({
  entry: entry._id,
  unit: entry.belongsTo,
  title: entry.title,
  number: entry.number,
  unitName: line.unit,
  preview: coverOf(pieces).preview,
  kind: entry.kind,
  form: entry.form,
  score,
  rank: line.rank,
  of: entry.theme,
  pieces: pieces.length,
  excerpt: excerptOf(pieces),
  ...shownMedia(pieces),
  width: coverOf(pieces).width,
  height: coverOf(pieces).height,
});

/** What the organizer's board shows of a line. */
export const awardLineOf = ({
  of: _,
  pieces: _pieces,
  excerpt: _excerpt,
  media: _media,
  mediaType: _type,
  width: _width,
  height: _height,
  ...line
}: PublishedLine): AwardLine => line;
