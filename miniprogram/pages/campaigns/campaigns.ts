import { appearance } from '../../behaviors/appearance';
import { setLarge } from '../../services/appearance';
import { askCampaigns, knownCampaigns } from '../../services/campaigns';
import { serverNow } from '../../services/clock';
import { setOpenCampaign } from '../../services/open-campaign';
import type { CampaignLine } from '../../shared/contract/index';
import type { Fault } from '../../shared/reply';
import { campaignGroups, type CampaignGroup } from './campaigns.state';

Page({
  behaviors: [appearance],
  data: {
    large: false,
    phase: 'loading' as 'loading' | 'failed' | 'ready',
    fault: null as Fault | null,
    groups: [] as CampaignGroup[],
  },

  /** What the phone knows is there at once; whoever comes back finds the list as it is now. */
  onShow() {
    if (this.data.phase === 'loading') this.draw(knownCampaigns());
    void this.refresh();
  },
  async onPullDownRefresh() {
    await this.refresh();
    void wx.stopPullDownRefresh();
  },
  async refresh() {
    const reply = await askCampaigns();
    if (reply.ok) return this.draw(reply.data, true);
    this.setData({
      phase: this.data.groups.length > 0 ? 'ready' : 'failed',
      fault: reply.error,
    });
  },
  draw(lines: readonly CampaignLine[], fresh = false) {
    if (lines.length === 0 && !fresh) return;
    this.setData({ phase: 'ready', fault: null, groups: campaignGroups(lines, serverNow()) });
  },

  open({ currentTarget }: WechatMiniprogram.TouchEvent) {
    const { id, missing } = currentTarget.dataset as { id: string; missing: string };
    if (missing !== '') return;
    setOpenCampaign(id);
    // Pages that are alive may show another campaign.
    void wx.reLaunch({ url: '/pages/home/home' });
  },
  switchLarge() {
    setLarge(!this.data.large);
  },
  onShareAppMessage() {
    return { title: '随手拍 · 全部活动', path: '/pages/campaigns/campaigns' };
  },
});
