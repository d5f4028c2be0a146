import type { CampaignView, GateView, RoundView } from '../campaign/view';
import type { OfficeView, QuotaView } from '../campaign/office';
import { openRound, roundsAllowing } from '../campaign/rounds';

/** What recommending rests on at a time. */
export interface RecommendStage {
  /** The round in which it is done: the open one, else the last one, else the first to come. */
  round: RoundView;
  /** The threshold of votes before it; null when the campaign has none. */
  gate: GateView | null;
  /** The round whose exhibits can be recommended; null when nothing is shown before. */
  shownIn: RoundView | null;
}

/**
 * The recommending of the moment.
 * @param now ms.
 * @returns null in a campaign without a round that allows `recommend`.
 */
export function recommendStage(campaign: CampaignView, now: number): RecommendStage | null {
  const rounds = roundsAllowing(campaign, 'recommend');
  const round =
    openRound(campaign, 'recommend', now) ??
    [...rounds].reverse().find(({ opensAt }) => opensAt <= now) ??
    rounds[0];
  if (round === undefined) return null;
  const gate = campaign.gates.find(({ before }) => before === 'recommend') ?? null;
  const shownBefore = roundsAllowing(campaign, 'vote').filter((one) => one.opensAt < round.opensAt);
  const shownIn =
    gate === null
      ? shownBefore[shownBefore.length - 1]
      : campaign.rounds.find(({ id }) => id === gate.round);
  return { round, gate, shownIn: shownIn ?? null };
}

/**
 * The quotas of a level; in a campaign that limits nothing, one without a limit.
 * @param level id of the level.
 */
export function quotasOf(office: OfficeView, level: string): QuotaView[] {
  const own = office.quotas.filter(({ levels }) => levels.includes(level));
  const { recommendation } = office;
  if (office.quotas.length > 0 || recommendation === null) return own;
  const { source } = recommendation;
  return [{ id: 'all', name: '推荐', kind: null, theme: null, levels: [level], max: null, source }];
}

/** The quota that counts a work of a kind and theme, or null. */
export const quotaFor = (
  quotas: readonly QuotaView[],
  { kind, theme }: { kind: string; theme: string },
): QuotaView | null =>
  quotas.find(
    (quota) =>
      (quota.kind === null || quota.kind === kind) &&
      (quota.theme === null || quota.theme === theme),
  ) ?? null;
