import { appearance } from '../../behaviors/appearance';
import { pagedList } from '../../behaviors/paged-list';
import { call } from '../../services/call';
import { serverNow } from '../../services/clock';
import { knownHome, openHome } from '../../services/session';
import type { RankedCard } from '../../shared/contract/index';
import { PageTurner } from '../../state/page-turner';
import { openRanking, rankingView, type Ranking } from './ranking.state';

/** Coming back to figures older than this asks again, ms. */
const STALE_MS = 15_000;

Page({
  behaviors: [appearance, pagedList<RankedCard>()],
  data: rankingView(openRanking(''), null, 0),
  ranking: openRanking('') as Omit<Ranking, 'list'>,
  askedAt: 0,

  onLoad() {
    this.ranking = openRanking('');
    this.begin(new PageTurner((cursor) => this.ask(cursor)), (list) =>
      rankingView({ ...this.ranking, list }, knownHome()?.campaign ?? null, serverNow()),
    );
  },
  onShow() {
    if (serverNow() - this.askedAt > STALE_MS) void this.refresh();
  },

  async ask(cursor: string | null) {
    if (cursor === null) this.askedAt = serverNow();
    const home = await openHome();
    if (!home.ok) return home;
    if (this.ranking.theme === '')
      this.ranking = { ...this.ranking, theme: home.data.campaign.themes[0]?.id ?? '' };
    this.draw();
    const asked = this.ranking;
    const { round, theme } = asked;
    const reply = await call('ranking.page', { round, theme, cursor });
    if (reply.ok && this.ranking === asked)
      this.ranking = { ...asked, talliedAt: reply.data.talliedAt };
    return reply;
  },
  choose({ detail: { theme } }: WechatMiniprogram.CustomEvent<{ theme: string }>) {
    this.ranking = openRanking(theme, this.ranking.round);
    void this.startOver();
  },
  chooseRound({ currentTarget }: WechatMiniprogram.TouchEvent<object, object, { round: string }>) {
    this.ranking = openRanking(this.ranking.theme, currentTarget.dataset.round || null);
    void this.startOver();
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
