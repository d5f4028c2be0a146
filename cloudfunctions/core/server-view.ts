import type { ServerView } from './ground/campaign';
import { closesAt, opensAt } from './campaigns/days';
import { retentionOf } from './record/parts/retention';
import type { Campaign } from './abilities';
import { ruleBook } from './campaign-view';

/**
 * What only the server knows of a campaign.
 * @param campaign a checked campaign.
 * @param missing what no code serves of it, in words.
 */
export function serverOf(campaign: Campaign, missing: readonly string[]): ServerView {
  const { year, window, rounds, retention } = campaign;
  const last = Math.max(...[window, ...rounds].map(({ closes }) => closesAt(year, closes)));
  const kept = retention.map(({ until }) => closesAt(year, until));
  return {
    retention: {
      personal: retentionOf(campaign, 'personal'),
      entries: retentionOf(campaign, 'entries'),
      votes: retentionOf(campaign, 'votes'),
      evidence: retentionOf(campaign, 'evidence'),
      decisions: retentionOf(campaign, 'decisions'),
    },
    rules: () => ruleBook(campaign),
    window: {
      opensAt: opensAt(year, window.opens),
      closesAt: closesAt(year, window.closes),
      keptUntil: Math.max(last, ...kept),
    },
    missing,
  };
}
