import { appearance } from '../../../../behaviors/appearance';
import { pagedList } from '../../../../behaviors/paged-list';
import { call } from '../../../../services/call';
import { serverNow } from '../../../../services/clock';
import { recommend } from '../../../../services/recommending';
import { knownHome, openHome } from '../../../../services/session';
import type { ContactDesk, Output } from '../../../../shared/contract/index';
import type { Fault } from '../../../../shared/reply';
import { checkReason, REASON_MAX } from '../../../../shared/campaign/reason';
import { PageTurner } from '../../../../state/page-turner';
import { withItem } from '../../../../state/paged';
import { goHome } from '../../way-out';
import { candidatePage, listed, type Listed } from './candidates';
import * as state from './desk.state';
import { kindTabs, type KindTab } from './kind-tabs';
import { stillCounting } from './tally';

/** How often is asked whether the last votes are counted, ms. */
const RECOUNT_MS = 5_000;
const NO_REASON = { text: '', counter: `0 / ${REASON_MAX}`, fault: '' };

Page({
  behaviors: [appearance, pagedList<Listed>()],
  data: {
    ready: false,
    /** Why the page as a whole cannot be shown. */
    barred: null as Fault | null,
    tabs: [] as KindTab[],
    kind: '',
    sheet: null as state.SeatSheet | null,
    opened: false,
    reason: NO_REASON,
    withdrawing: false,
    refused: null as Fault | null,
    lost: null as state.LostWork | null,
  } as Partial<state.DeskView> & {
    ready: boolean;
    barred: Fault | null;
    tabs: KindTab[];
    kind: string;
    sheet: state.SeatSheet | null;
    opened: boolean;
    reason: typeof NO_REASON;
    withdrawing: boolean;
    refused: Fault | null;
    /** A work that was refused and has left the list since. */
    lost: state.LostWork | null;
  },
  desk: null as ContactDesk | null,
  busy: new Set<string>(),
  faults: new Map<string, Fault>(),
  written: '',
  recount: 0 as ReturnType<typeof setTimeout>,

  onLoad() {
    this.desk = null;
    this.busy = new Set();
    this.faults = new Map();
    this.written = '';
    const turner = new PageTurner((cursor) => candidatePage(this.data.kind, cursor));
    this.begin(turner, ({ items }) => this.view(items));
  },
  onShow() {
    void this.open();
  },
  onHide() {
    clearTimeout(this.recount);
  },
  onUnload() {
    clearTimeout(this.recount);
  },
  async onPullDownRefresh() {
    this.faults.clear();
    this.setData({ lost: null });
    await this.open();
    void wx.stopPullDownRefresh();
  },

  /** The desk and the list as the server sees them now; what is shown stays until the answer is there. */
  async open() {
    const [home, desk] = await Promise.all([openHome(), call('union.desk', {})]);
    if (!home.ok) return this.setData({ barred: home.error });
    if (!desk.ok) return this.setData({ barred: desk.error });
    this.desk = desk.data.desk;
    if (this.data.barred !== null) this.setData({ barred: null });
    this.draw();
    this.watchCount();
    await this.refresh();
  },
  /** The last votes are counted by a timer of the server, some seconds after the voting. */
  watchCount() {
    clearTimeout(this.recount);
    const campaign = knownHome()?.campaign;
    if (this.desk === null || campaign === undefined) return;
    if (stillCounting(this.desk, campaign, serverNow()))
      this.recount = setTimeout(() => void this.open(), RECOUNT_MS);
  },
  retry() {
    if (this.data.barred?.code === 'FORBIDDEN') return goHome();
    if (this.data.barred !== null) return void this.open();
    void this.askAgain();
  },
  chooseKind({ currentTarget }: WechatMiniprogram.TouchEvent) {
    this.showKind(currentTarget.dataset.kind as string);
  },
  showKind(kind: string) {
    if (kind === this.data.kind) return;
    this.setData({ kind });
    void this.startOver();
  },

  view(items: readonly Listed[]) {
    const campaign = knownHome()?.campaign;
    const { desk } = this;
    if (campaign === undefined || desk === null) return {};
    const held = items.some((item) => item.held > 0);
    return {
      ...state.deskView(desk, campaign, serverNow(), held),
      tabs: kindTabs(campaign),
      items: items.map((item) => state.candidateView(item, desk, campaign, this)),
      ready: true,
    };
  },

  async recommend({ currentTarget }: WechatMiniprogram.TouchEvent) {
    const { id } = currentTarget.dataset as { id: string };
    if (this.busy.has(id)) return;
    this.busy.add(id);
    this.faults.delete(id);
    if (this.data.lost !== null) this.setData({ lost: null });
    this.draw();
    const reply = await recommend(id);
    this.busy.delete(id);
    if (reply.ok) this.take(reply.data);
    else await this.explain(id, reply.error);
    this.draw();
    if (reply.ok) void wx.showToast({ title: '已推荐', icon: 'success' });
  },
  /** What the server refused, it refused on newer facts than the page shows. */
  async explain(id: string, fault: Fault) {
    const title = this.titleOf(id);
    this.faults.set(id, fault);
    this.draw();
    if (fault.refusal === undefined) return;
    await this.open();
    if (this.titleOf(id) === null && title !== null) this.setData({ lost: { title, fault } });
  },
  titleOf(id: string): string | null {
    return this.shown().items.find((item) => item.id === id)?.title ?? null;
  },
  take({ candidate, desk }: Output<'union.recommend'>) {
    const before = this.desk;
    this.desk = desk;
    this.change((list) => withItem(list, listed(candidate)));
    if (before === null || state.fullnessChanged(before, desk)) void this.refresh();
  },

  openSeat({ detail }: WechatMiniprogram.CustomEvent<{ entry: string }>) {
    this.lookAt(detail.entry);
  },
  showSeat({ currentTarget }: WechatMiniprogram.TouchEvent) {
    this.lookAt(currentTarget.dataset.entry as string);
  },
  lookAt(entry: string) {
    const campaign = knownHome()?.campaign;
    if (this.desk === null || campaign === undefined) return;
    const sheet = state.seatSheet(this.desk, entry, campaign);
    if (sheet === null) return;
    this.written = '';
    this.setData({ sheet, opened: true, refused: null, reason: NO_REASON });
  },
  /** A free seat leads to the works that could take it. */
  fillSeat({ currentTarget }: WechatMiniprogram.TouchEvent) {
    this.showKind(currentTarget.dataset.kind as string);
    void wx.pageScrollTo({ selector: '.candidates' });
  },
  closeSeat() {
    this.setData({ opened: false });
  },
  typeReason({ detail }: WechatMiniprogram.Input) {
    this.written = detail.value;
    const counter = `${Array.from(detail.value.trim()).length} / ${REASON_MAX}`;
    this.setData({ 'reason.counter': counter, 'reason.fault': '' });
  },
  async withdraw() {
    const { sheet } = this.data;
    if (sheet === null || this.data.withdrawing) return;
    const reason = this.written.trim();
    const [wrong] = checkReason(reason);
    if (wrong !== undefined)
      return this.setData({ 'reason.fault': `${wrong.reason}${wrong.remedy}` });
    this.setData({ withdrawing: true, refused: null });
    const reply = await call('union.withdraw', { entry: sheet.entry, reason });
    this.setData({ withdrawing: false });
    if (!reply.ok) return this.setData({ refused: reply.error });
    this.faults.delete(sheet.entry);
    this.take(reply.data);
    this.draw();
    this.setData({ opened: false });
    void wx.showToast({ title: '已撤回', icon: 'success' });
  },

  openEntry({ currentTarget }: WechatMiniprogram.TouchEvent) {
    void wx.navigateTo({ url: `/pages/entry/entry?id=${currentTarget.dataset.id as string}` });
  },
  go({ currentTarget }: WechatMiniprogram.TouchEvent) {
    void wx.navigateTo({ url: currentTarget.dataset.url as string });
  },
});
