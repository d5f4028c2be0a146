import { appearance } from '../../behaviors/appearance';
import { call } from '../../services/call';
import { countSources, sectionViews, type SectionView } from './rules.state';

Page({
  behaviors: [appearance],
  data: {
    large: false,
    loading: true,
    fault: null as object | null,
    sections: [] as SectionView[],
    counts: { quoted: 0, decided: 0 },
  },

  onLoad() {
    void this.load();
  },
  async load() {
    this.setData({ loading: true, fault: null });
    const reply = await call('campaign.rules', {});
    if (!reply.ok) return this.setData({ loading: false, fault: reply.error });
    const sections = sectionViews(reply.data.sections);
    this.setData({ loading: false, sections, counts: countSources(sections) });
  },
  jump({ currentTarget }: WechatMiniprogram.TouchEvent) {
    const { anchor } = currentTarget.dataset as { anchor: string };
    void wx.pageScrollTo({ selector: `#${anchor}`, duration: 200 });
  },
  openSeals() {
    void wx.navigateTo({ url: '/packages/ledger/pages/seals/seals' });
  },
  openOwn() {
    void wx.navigateTo({ url: '/packages/own/pages/own/own' });
  },
  toTop() {
    void wx.pageScrollTo({ scrollTop: 0, duration: 200 });
  },
});
