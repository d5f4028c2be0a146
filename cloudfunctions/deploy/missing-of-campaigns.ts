import type { Plugin } from 'esbuild';
import type { Campaign } from '../core/abilities';
import { missingOf } from '../core/campaign-check';
import { wordsOf } from '../core/campaigns/whole';

/**
 * Writes into a bundle what no code serves of its campaigns: found where everything that serves them is at hand.
 * @param campaigns that are built, without faults.
 */
export const missingOfCampaigns = (campaigns: readonly Campaign[]): Plugin => ({
  name: 'missing-of-campaigns',
  setup: ({ onLoad }) => {
    onLoad({ filter: /[\\/]core[\\/]campaigns[\\/]missing\.ts$/ }, () => {
      const missing = Object.fromEntries(
        campaigns.map((campaign) => [campaign.id, wordsOf(missingOf(campaign))]),
      );
      return { contents: `export const MISSING = ${JSON.stringify(missing)};`, loader: 'ts' };
    });
  },
});
