import type { CampaignView } from '../../../../../miniprogram/shared/campaign/view';
import type { OfficeView, SelectionView } from '../../../../../miniprogram/shared/campaign/office';
import { roundsAllowing } from '../../../../../miniprogram/shared/campaign/rounds';
import type { Hall } from '../../../works/stores/exhibits';

/**
 * The hall that shows what a selection admits: that of the next voting round, unless a later selection comes
 * between and has the last word.
 * @returns null when nothing is voted on after it.
 */
export function hallAfter(
  campaign: CampaignView,
  { selections }: OfficeView,
  { id, round }: SelectionView,
): { hall: Hall; opensAt: number } | null {
  const opening = (name: string): number =>
    campaign.rounds.find((one) => one.id === name)?.opensAt ?? 0;
  const own = opening(round);
  const next = roundsAllowing(campaign, 'vote').find(({ opensAt }) => opensAt > own);
  if (next === undefined) return null;
  const overruled = selections.some(
    (other) => other.id !== id && opening(other.round) > own && opening(other.round) < next.opensAt,
  );
  return overruled
    ? null
    : { hall: { campaign: campaign.id, round: next.id }, opensAt: next.opensAt };
}
