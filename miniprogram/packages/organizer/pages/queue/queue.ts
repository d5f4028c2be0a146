import { appearance } from '../../../../behaviors/appearance';
import { call } from '../../../../services/call';
import { knownHome, openHome } from '../../../../services/session';
import type { Fault } from '../../../../shared/reply';
import type { EntryState } from '../../../../shared/vocabulary';
import { patch } from '../../../../state/patch';
import { currentDesk, fetchDesk, fetchMore } from '../../desk';
import { goHome } from '../../way-out';
import { queueView, type Board, type QueueView } from './queue.state';

Page({
  behaviors: [appearance],
  data: { large: false, ready: false, barred: null as Fault | null } as Partial<QueueView> & {
    large: boolean;
    ready: boolean;
    /** Why the page as a whole cannot be shown, as to somebody who is no organizer. */
    barred: Fault | null;
  },
  board: null as Board | null,

  onLoad() {
    this.board = null;
    void this.open('submitted', null);
  },
  onShow() {
    // Decisions taken on the other pages are already off the desk; the counts are the server's.
    if (this.data.ready) void this.recount();
  },
  async onPullDownRefresh() {
    const { state, theme } = currentDesk();
    await this.open(state, theme);
    void wx.stopPullDownRefresh();
  },
  onReachBottom() {
    void this.more();
  },

  async open(state: EntryState, theme: string | null) {
    const fetched = fetchDesk(state, theme);
    this.draw();
    await Promise.all([fetched, this.recount()]);
    this.draw();
  },
  async recount() {
    const [home, board] = await Promise.all([openHome(), call('organizer.board', {})]);
    if (!home.ok) return this.setData({ barred: home.error });
    if (!board.ok) return this.setData({ barred: board.error });
    this.board = board.data;
    if (this.data.barred !== null) this.setData({ barred: null });
    this.draw();
  },
  async more() {
    const fetched = fetchMore();
    this.draw();
    await fetched;
    this.draw();
  },
  afterBarred() {
    if (this.data.barred?.code === 'FORBIDDEN') goHome();
    else this.retry();
  },
  retry() {
    const { list, state, theme } = currentDesk();
    void (list.phase === 'moreFailed' ? this.more() : this.open(state, theme));
  },

  draw() {
    const campaign = knownHome()?.campaign;
    if (campaign === undefined) return;
    const view = { ...queueView(currentDesk(), this.board, campaign), ready: true };
    const changes = patch(this.data, view);
    if (Object.keys(changes).length > 0) this.setData(changes);
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
