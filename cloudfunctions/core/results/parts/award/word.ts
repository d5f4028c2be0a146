import * as z from 'zod/mini';
import type { CampaignView } from '../../../../../miniprogram/shared/campaign/view';
import type { Input } from '../../../../../miniprogram/shared/contract';
import type { AwardView } from '../../../../../miniprogram/shared/campaign/office';
import { checkReason } from '../../../../../miniprogram/shared/campaign/reason';
import type { Place, Word } from '../../rules/awards';
import { invalid, notFound } from '../../../ground/fault';
import type { Context } from '../../../ground/table';
import { groupSuffix } from './lines';
import { findPlace, isVacant, type Stage } from './stage';

const id = z.string().check(z.maxLength(64));

export const wordInput = z.strictObject({
  revision: z.int().check(z.nonnegative()),
  award: id,
  theme: z.nullable(id),
  to: id,
  reason: z.string().check(z.maxLength(2000)),
});

/** What an organizer says of an award. @throws ActionFault INVALID without a fair reason. */
export function wordOf(
  { actor, now }: Context<'organizer'>,
  { award, theme, to, reason }: Input<'awards.give'>,
): Word {
  const faults = checkReason(reason);
  if (faults.length > 0) throw invalid(faults);
  return { award, theme, to, reason: reason.trim(), by: actor.name, at: now };
}

/** @throws ActionFault NOT_FOUND when there is no such award, or not in that group. */
export function findAward({ places }: Stage, { award, theme }: Word): Place {
  const place = findPlace(places, award, theme);
  if (place === undefined) throw notFound('这个奖项');
  return place;
}

/** What an award is called, with its group. */
export const titleOf = (campaign: CampaignView, { award, theme }: Place): string =>
  `${award.name}${groupSuffix(campaign, theme)}`;

/** What a winner is called: `《标题》`, or the unit's name. */
export function nameOf(stage: Stage, award: AwardView, to: string): string {
  if (isVacant(to)) return '空缺';
  if (award.to === 'unit') return stage.units.get(to)?.name ?? '已停用的单位';
  for (const { works } of stage.scored.values()) {
    const title = works.get(to)?.entry.title;
    if (title !== undefined) return `《${title}》`;
  }
  return '不在评选范围内的作品';
}
