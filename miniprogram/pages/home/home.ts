import { appearance } from '../../behaviors/appearance';
import { isLarge, setLarge } from '../../services/appearance';
import { knownCampaigns, refreshCampaigns } from '../../services/campaigns';
import { serverNow } from '../../services/clock';
import { enter, inCampaign } from '../../services/enter';
import { chooseGalleryTheme } from '../../services/gallery-choice';
import { homeAge, knownHome, openHome } from '../../services/session';
import { myReceipts } from '../../services/votes';
import type { Fault } from '../../shared/reply';
import { show } from '../../state/patch';
import type { HomeView } from './home.state';
import { homeView } from './home.state';

/** Coming back to a page older than this asks the server again, ms. */
const STALE_MS = 60_000;

Page({
  behaviors: [appearance],
  data: {
    ready: false,
    large: false,
    fault: null as Fault | null,
  } as Partial<HomeView> & { large: boolean; fault: Fault | null },

  onLoad(query) {
    void enter(query);
  },
  async onShow() {
    this.draw();
    if (homeAge() > STALE_MS) await this.refresh();
  },

  async onPullDownRefresh() {
    await this.refresh();
    void wx.stopPullDownRefresh();
  },

  async refresh() {
    if (this.data.fault) this.setData({ fault: null });
    const reply = await openHome({ fresh: true });
    if (!reply.ok) return this.setData({ fault: reply.error });
    this.draw();
    await refreshCampaigns();
    this.draw();
  },

  draw() {
    const home = knownHome();
    if (!home) return;
    const campaigns = knownCampaigns().length;
    show(this, homeView(home, serverNow(), myReceipts(), isLarge(), campaigns));
  },

  switchLarge() {
    setLarge(!this.data.large);
    this.draw();
  },

  submit() {
    void wx.navigateTo({ url: '/pages/submit/submit' });
  },

  look() {
    void wx.switchTab({ url: '/pages/gallery/gallery' });
  },

  lookAtTheme(event: WechatMiniprogram.TouchEvent<object, object, { theme: string }>) {
    chooseGalleryTheme(event.currentTarget.dataset.theme);
    this.look();
  },

  openEntry(event: WechatMiniprogram.CustomEvent<{ id: string }>) {
    void wx.navigateTo({ url: `/pages/entry/entry?id=${event.detail.id}` });
  },

  openResults() {
    void wx.navigateTo({ url: '/pages/results/results' });
  },

  openRules() {
    void wx.navigateTo({ url: '/pages/rules/rules' });
  },

  openCampaigns() {
    void wx.navigateTo({ url: '/pages/campaigns/campaigns' });
  },

  openDesk() {
    void wx.navigateTo({ url: '/packages/organizer/pages/board/board' });
  },

  onShareAppMessage() {
    return { title: this.data.title ?? '随手拍', path: inCampaign('/pages/home/home') };
  },
});
