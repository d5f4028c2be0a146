import { CAMPAIGN_FILES } from '../../cloudfunctions/core/campaigns/registry';
import { checkCampaign } from '../../cloudfunctions/core/campaign-check';
import { ruleBook, viewOf } from '../../cloudfunctions/core/campaign-view';
import { CAMPAIGNS } from './notices';

describe.each(CAMPAIGNS)('campaign of notice %s', (_number, campaign) => {
  it('lacks and contradicts nothing', () => {
    expect(checkCampaign(campaign)).toEqual([]);
  });

  it('makes a view with real windows', () => {
    for (const round of viewOf(campaign).rounds)
      expect(round.closesAt).toBeGreaterThan(round.opensAt);
  });

  it('makes a rule book of whole sentences with sources', () => {
    const items = ruleBook(campaign).flatMap((section) => section.items);
    expect(items.length).toBeGreaterThan(10);
    for (const { text, source } of items) {
      expect(text).toMatch(/。$/);
      expect(text).not.toMatch(/undefined|null|NaN|\[object|：。|，。/);
      expect(Object.values(source)[0]).toBeTruthy();
    }
  });
});

it.each(Object.entries(CAMPAIGN_FILES))(
  '%s is in order and named like its file',
  (id, campaign) => {
    expect(campaign.id).toBe(id);
    expect(checkCampaign(campaign)).toEqual([]);
  },
);
