import { formatMoment } from '../calendar';
import type { CampaignView } from '../campaign/view';
import type { Decision } from '../decision';
import { ALLOWED, refuse } from '../decision';
import { ENTRY_STATE_LABELS, type EntryState } from '../vocabulary';

/** States in which a work takes part. */
const TAKING_PART: readonly EntryState[] = ['submitted', 'accepted', 'published'];

/**
 * Rule `entry.withdraw`: an author takes back a work that takes part, until the results are published.
 * @param state of the work.
 * @param publishedAt when the results that stand were published, ms; null while none are.
 * @returns allowed, or a refusal with the fact `at` (ms) or `state`.
 */
export function mayWithdrawEntry(
  { withdrawal: { source } }: Pick<CampaignView, 'withdrawal'>,
  state: EntryState,
  publishedAt: number | null,
): Decision {
  if (!TAKING_PART.includes(state))
    return refuse({
      rule: 'entry.withdraw',
      source,
      facts: { state },
      reason: `这件作品现在是“${ENTRY_STATE_LABELS[state]}”，不用撤回。`,
      remedy: '如需清除留下的个人信息，请到“我的信息”里办理。',
    });
  if (publishedAt === null) return ALLOWED;
  return refuse({
    rule: 'entry.withdraw',
    source,
    facts: { at: publishedAt },
    reason: `获奖结果已于${formatMoment(publishedAt)}公布，作品不能再撤回。`,
    remedy: '如需清除留下的个人信息，请到“我的信息”里办理。',
  });
}
