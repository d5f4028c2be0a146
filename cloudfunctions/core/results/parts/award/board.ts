import type { CampaignView, RoundView } from '../../../../../miniprogram/shared/campaign/view';
import type { AwardBoard } from '../../../../../miniprogram/shared/contract';
import type { Decision, Refusal } from '../../../../../miniprogram/shared/decision';
import {
  isComplete,
  isDecided,
  mayAnnounce,
} from '../../../../../miniprogram/shared/results/announce';
import { mayChange, mayDecide } from '../../../../../miniprogram/shared/results/award';
import { heldSourceOf } from '../../../../../miniprogram/shared/votes/inquiry';
import { votesDecided } from '../../../../../miniprogram/shared/steps/select';
import type { AwardView } from '../../../../../miniprogram/shared/campaign/office';
import type { Context } from '../../../ground/table';
import type { Place } from '../../rules/awards';
import type { PublishedLine } from '../../stores/outcomes';
import { figureLines } from '../figures/lines';
import { awardLineOf, fullLinesOf, groupName, groupSuffix } from './lines';
import { openStage, type Stage } from './stage';

/** The round of the judging that decides an award; null when people decide alone. */
export function judgingRound(
  campaign: CampaignView,
  { scored }: Stage,
  { decidedBy }: AwardView,
): RoundView | null {
  const judging = scored.get(decidedBy)?.judging;
  if (judging === undefined) return null;
  return campaign.rounds.find(({ id }) => id === judging.round) ?? null;
}

/** All that stands against publishing what the places hold. */
export function refusalsOf(campaign: CampaignView, stage: Stage, now: number): Refusal[] {
  const decisions: Decision[] = [
    mayAnnounce(campaign, now),
    ...[...stage.scored.values()].map(({ refusal }) => refusal ?? { allowed: true as const }),
    votesDecided(heldSourceOf(campaign), '获奖结果', stage.undecided),
    ...stage.places.flatMap((place) => placeDecisions(campaign, stage, place, now)),
  ];
  const said = new Set<string>();
  return decisions.flatMap((decision) => {
    if (decision.allowed || said.has(decision.reason)) return [];
    said.add(decision.reason);
    return [decision];
  });
}

function placeDecisions(
  campaign: CampaignView,
  stage: Stage,
  { award, theme, lines, tie, candidates, vacant }: Place,
  now: number,
): Decision[] {
  const where = groupSuffix(campaign, theme);
  const judged = mayDecide(judgingRound(campaign, stage, award), now);
  if (!judged.allowed) return [judged];
  const decided = isDecided(award, where, tie?.places ?? 0, tie?.entries.length ?? 0);
  if (!decided.allowed) return [decided];
  const filling = { filled: lines.length, candidates, vacant: vacant !== null };
  return [isComplete(award, where, filling)];
}

/** Published results are shown as they were published, without works that lost their standing since. */
function linesIn(stage: Stage, place: Place): PublishedLine[] {
  const { outcome, scored } = stage;
  if (outcome.state !== 'published') return fullLinesOf(stage, place);
  const stands = (entry: string) => [...scored.values()].some(({ works }) => works.has(entry));
  return outcome.published.filter(
    ({ award, theme, entry }) =>
      award === place.award.id && theme === place.theme && (entry === null || stands(entry)),
  );
}

/** The board of awards, from what was read. */
export function boardOf(
  { campaign, office, now }: Pick<Context, 'campaign' | 'office' | 'now'>,
  stage: Stage,
  figures: AwardBoard['figures'],
): AwardBoard {
  const { outcome, places, scored } = stage;
  const published = outcome.state === 'published';
  const [award] = office.awards;
  const standing = award === undefined ? null : mayChange(award, published);
  return {
    awards: office.awards.map((one) => ({
      ...one,
      places: places
        .filter((place) => place.award.id === one.id)
        .map((place) => ({
          theme: place.theme,
          themeName: groupName(campaign, place.theme),
          count: place.count,
          vacant: place.vacant,
          lines: linesIn(stage, place).map(awardLineOf),
        })),
    })),
    ties: published
      ? []
      : places.flatMap(({ award: { id }, theme, tie }) =>
          tie === null ? [] : [{ award: id, theme, ...tie }],
        ),
    ranking: [...scored.values()].flatMap(({ lines }) => lines),
    figures: figures.filter(({ id }) => id !== null && stage.units.has(id)),
    revision: outcome.revision,
    state: outcome.state,
    publishedAt: outcome.publishedAt,
    refusals:
      standing !== null && !standing.allowed ? [standing] : refusalsOf(campaign, stage, now),
  };
}

/** Reads the board anew, after something was decided or for a look at it. Votes are no figure of an organization. */
export async function readBoard(context: Context<'organizer'>): Promise<AwardBoard> {
  const [stage, { units }] = await Promise.all([openStage(context), figureLines(context, [])]);
  return boardOf(context, stage, units);
}
