import { appearance } from '../../behaviors/appearance';
import { call } from '../../services/call';
import { serverNow } from '../../services/clock';
import { knownHome, openHome } from '../../services/session';
import { nextPage, withFault, withPage } from '../../state/paged';
import { patch } from '../../state/patch';
import type { RankingView } from './ranking.state';
import { openRanking, rankingView } from './ranking.state';

/** Coming back to figures older than this asks again, ms. */
const STALE_MS = 15_000;

Page({
  behaviors: [appearance],
  data: { large: false, ...rankingView(openRanking(''), null, 0) } as RankingView & {
    large: boolean;
  },
  ranking: openRanking(''),
  askedAt: 0,

  async onShow() {
    if (serverNow() - this.askedAt > STALE_MS) await this.open(this.ranking.theme);
  },

  async onPullDownRefresh() {
    await this.reload();
    void wx.stopPullDownRefresh();
  },

  async onReachBottom() {
    const list = nextPage(this.ranking.list);
    if (list === this.ranking.list) return;
    this.ranking = { ...this.ranking, list };
    this.draw();
    await this.fetch();
  },

  reload() {
    return this.open(this.ranking.theme);
  },

  async choose(event: WechatMiniprogram.CustomEvent<{ theme: string }>) {
    await this.open(event.detail.theme);
  },

  async chooseRound(event: WechatMiniprogram.TouchEvent<object, object, { round: string }>) {
    const { round } = event.currentTarget.dataset;
    await this.open(this.ranking.theme, round || null);
  },

  /** Shows one theme from its first place; the campaign's first theme and the same round when none is named. */
  async open(theme: string, chosen?: string | null) {
    const round = chosen === undefined ? this.ranking.round : chosen;
    this.askedAt = serverNow();
    this.ranking = openRanking(theme, round);
    this.draw();
    const reply = await openHome();
    if (!reply.ok) {
      this.ranking = { ...this.ranking, list: withFault(this.ranking.list, reply.error) };
      this.draw();
      return;
    }
    this.ranking = openRanking(theme || (reply.data.campaign.themes[0]?.id ?? ''), round);
    this.draw();
    await this.fetch();
  },

  /** An answer to an earlier choice is dropped. */
  async fetch() {
    const { theme, round, list } = this.ranking;
    const reply = await call('ranking.page', { round, theme, cursor: list.next });
    if (this.ranking.list !== list) return;
    this.ranking = reply.ok
      ? { ...this.ranking, list: withPage(list, reply.data), talliedAt: reply.data.talliedAt }
      : { ...this.ranking, list: withFault(list, reply.error) };
    this.draw();
  },

  draw() {
    const campaign = knownHome()?.campaign ?? null;
    const changes = patch(this.data, rankingView(this.ranking, campaign, serverNow()));
    if (Object.keys(changes).length > 0) this.setData(changes);
  },

  openEntry(event: WechatMiniprogram.CustomEvent<{ id: string }>) {
    void wx.navigateTo({ url: `/pages/entry/entry?id=${event.detail.id}` });
  },

  openSeals() {
    void wx.navigateTo({ url: '/packages/ledger/pages/seals/seals' });
  },

  look() {
    void wx.switchTab({ url: '/pages/gallery/gallery' });
  },
});
