import { appearance } from '../../behaviors/appearance';
import { isLarge, onLarge } from '../../services/appearance';
import { call } from '../../services/call';
import { enter, inCampaign } from '../../services/enter';
import { knownHome, openHome } from '../../services/session';
import { shareWith } from '../../services/share-with';
import type { CertificateView, ResultsView } from '../../shared/contract/index';
import type { Refusal } from '../../shared/decision';
import type { Fault } from '../../shared/reply';
import { show } from '../../state/patch';
import { resultsPage, type ResultsPage } from './results.state';

Page({
  behaviors: [appearance],
  data: {
    large: false,
    phase: 'loading' as 'loading' | 'failed' | 'refused' | 'shown',
    fault: null as Fault | null,
    refusal: null as Refusal | null,
    page: null as ResultsPage | null,
    /** The caller's own certificates. */
    own: [] as CertificateView[],
  },
  results: null as ResultsView | null,
  ending: null as (() => void) | null,

  onLoad(query) {
    void enter(query);
    this.results = null;
    this.ending = onLarge(() => {
      this.draw();
    });
    void this.open();
  },
  onUnload() {
    this.ending?.();
  },
  async onPullDownRefresh() {
    await this.open();
    void wx.stopPullDownRefresh();
  },

  async open() {
    if (this.data.phase === 'failed') this.setData({ phase: 'loading' });
    const [home, reply, own] = await Promise.all([
      openHome(),
      call('results.show', {}),
      call('certificate.mine', {}),
    ]);
    if (!home.ok) return this.setData({ phase: 'failed', fault: home.error });
    if (!reply.ok) return this.setData({ phase: 'failed', fault: reply.error });
    const { results, refusal } = reply.data;
    this.results = results;
    if (results === null) return this.setData({ phase: 'refused', refusal });
    // The celebration stands without them: they are asked again on the next visit.
    if (own.ok) this.setData({ own: own.data.certificates });
    this.draw();
  },
  draw() {
    const campaign = knownHome()?.campaign;
    if (this.results === null || campaign === undefined) return;
    const page = resultsPage(this.results, campaign, isLarge());
    show(this, { phase: 'shown', page });
  },

  openEntry({ detail }: WechatMiniprogram.CustomEvent<{ id: string }>) {
    void wx.navigateTo({ url: `/pages/entry/entry?id=${detail.id}` });
  },
  openCertificate({ detail }: WechatMiniprogram.CustomEvent<{ code: string }>) {
    void wx.navigateTo({ url: `/pages/certificate/certificate?code=${detail.code}` });
  },
  verify() {
    void wx.navigateTo({ url: '/pages/certificate/certificate' });
  },
  look() {
    void wx.switchTab({ url: '/pages/gallery/gallery' });
  },
  retry() {
    void this.open();
  },

  onShareAppMessage() {
    const { page } = this.data;
    const title = page === null ? '获奖结果' : `${page.title}获奖结果公布`;
    const picture = page?.sections[0]?.winners[0]?.cover.preview ?? '';
    return shareWith({ title, path: inCampaign('/pages/results/results') }, picture);
  },
});
