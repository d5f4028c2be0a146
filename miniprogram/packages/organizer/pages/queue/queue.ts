import { appearance } from '../../../../behaviors/appearance';
import { pagedList } from '../../../../behaviors/paged-list';
import { call } from '../../../../services/call';
import { knownHome, openHome } from '../../../../services/session';
import type { QueueItem } from '../../../../shared/contract/index';
import type { Fault } from '../../../../shared/reply';
import type { EntryState } from '../../../../shared/vocabulary';
import { currentDesk, desk, fetchDesk } from '../../desk';
import { goHome } from '../../way-out';
import { queueView, type Board, type QueueView } from './queue.state';

Page({
  behaviors: [appearance, pagedList<QueueItem>()],
  data: { ready: false, barred: null } as Partial<QueueView> & {
    ready: boolean;
    /** Why the page as a whole cannot be shown, as to somebody who is no organizer. */
    barred: Fault | null;
  },
  board: null as Board | null,

  onLoad() {
    this.board = null;
    this.begin(desk, () => {
      const campaign = knownHome()?.campaign;
      if (campaign === undefined) return {};
      return { ...queueView(currentDesk(), this.board, campaign), ready: true };
    });
    void this.open('submitted', null);
  },
  onShow() {
    // Decisions taken on the other pages are already off the desk; the counts are the server's.
    if (this.data.ready) void this.recount();
  },
  async onPullDownRefresh() {
    await Promise.all([desk.reopen(), this.recount()]);
    void wx.stopPullDownRefresh();
  },

  async open(state: EntryState, theme: string | null) {
    await Promise.all([fetchDesk(state, theme), this.recount()]);
  },
  async recount() {
    const [home, board] = await Promise.all([openHome(), call('organizer.board', {})]);
    if (!home.ok) return this.setData({ barred: home.error });
    if (!board.ok) return this.setData({ barred: board.error });
    this.board = board.data;
    if (this.data.barred !== null) this.setData({ barred: null });
    this.draw();
  },
  afterBarred() {
    if (this.data.barred?.code === 'FORBIDDEN') goHome();
    else this.retry();
  },
  retry() {
    void Promise.all([this.askAgain(), this.recount()]);
  },

  chooseTab({ currentTarget }: WechatMiniprogram.TouchEvent) {
    void this.open(currentTarget.dataset.state as EntryState, currentDesk().theme);
  },
  chooseTheme({ detail }: WechatMiniprogram.CustomEvent<{ theme: string }>) {
    void this.open(currentDesk().state, detail.theme);
  },
  allThemes() {
    void this.open(currentDesk().state, null);
  },
  review({ currentTarget }: WechatMiniprogram.TouchEvent) {
    void wx.navigateTo({
      url: `/packages/organizer/pages/review/review?id=${currentTarget.dataset.id as string}`,
    });
  },
  publish() {
    void wx.navigateTo({ url: '/packages/organizer/pages/publish/publish' });
  },
});
