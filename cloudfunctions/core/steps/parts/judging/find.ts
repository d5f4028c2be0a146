import type { CampaignView } from '../../../../../miniprogram/shared/campaign/view';
import type {
  JudgingView,
  OfficeView,
  SelectionView,
} from '../../../../../miniprogram/shared/campaign/office';
import { roundsAllowing } from '../../../../../miniprogram/shared/campaign/rounds';
import { notFound } from '../../../ground/fault';
import type { Pool } from '../selection/pool';

/** What a judging looks at: what a selection has admitted, or all that are in a pool. */
export type Basis = { list: SelectionView } | { pool: Pool };

interface Campaign {
  campaign: CampaignView;
  office: OfficeView;
}

/**
 * A judging by its id, with what it looks at.
 * @param id null is the campaign's first judging.
 * @throws ActionFault NOT_FOUND.
 */
export function findJudging(
  { campaign, office }: Campaign,
  id: string | null,
): { judging: JudgingView; basis: Basis } {
  const judging = office.judgings.find((one) => id === null || one.id === id);
  if (judging === undefined) throw notFound('这项评审');
  return { judging, basis: basisOf({ campaign, office }, judging) };
}

/**
 * The last selection up to the judging's round has the word. One that people make in that round itself, without
 * a tally, comes out of the judging: there its pool is judged. Without any, all works that came so far are.
 */
function basisOf({ campaign, office }: Campaign, { round }: JudgingView): Basis {
  const opening = (name: string): number =>
    campaign.rounds.find(({ id }) => id === name)?.opensAt ?? 0;
  const [last] = office.selections.filter((one) => opening(one.round) <= opening(round)).reverse();
  if (last === undefined) {
    const publishes = roundsAllowing(campaign, 'publish').length > 0;
    return { pool: { pool: publishes ? 'published' : 'accepted', round } };
  }
  return last.round === round && last.tally === null ? { pool: last } : { list: last };
}
