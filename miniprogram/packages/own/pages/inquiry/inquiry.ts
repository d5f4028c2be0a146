import { appearance } from '../../../../behaviors/appearance';
import { dropAppeal, keepAppeal, keptAppeal } from '../../../../services/appeal-drafts';
import { askForMessage } from '../../../../services/notify';
import { knownHome, openHome } from '../../../../services/session';
import type { Fault } from '../../../../shared/reply';
import { tidyText } from '../../../../shared/campaign/text';
import { firstPage, nextPage, withFault, withPage, type Paged } from '../../../../state/paged';
import { patch } from '../../../../state/patch';
import { asAuthor, asContact, listed, type Listed, type Side } from '../../inquiries';
import * as state from './inquiry.state';

Page({
  behaviors: [appearance],
  data: {
    large: false,
    inquiries: [] as state.InquiryView[],
    phase: 'loading' as Paged<Listed>['phase'],
    fault: null as Fault | null,
    empty: { title: '', remedy: '' },
    sheet: null as state.Sheet | null,
    opened: false,
    sending: false,
    refused: null as Fault | null,
  },
  side: asContact() as Side,
  list: firstPage<Listed>(),
  unfolded: new Set<string>(),
  /** What is on the sheet now. */
  written: '',

  /** With an entry it is its author's page, without one the contact's. */
  onLoad({ entry }) {
    this.side = entry === undefined || entry === '' ? asContact() : asAuthor(entry);
    this.list = firstPage<Listed>();
    this.unfolded = new Set();
    this.written = '';
    this.setData({ empty: state.EMPTY[this.side.side] });
  },
  onShow() {
    void this.refresh();
  },
  async onPullDownRefresh() {
    await this.refresh();
    void wx.stopPullDownRefresh();
  },
  onReachBottom() {
    void this.more();
  },

  /** As the server sees it now; what the page shows stays until the answer is there. */
  async refresh() {
    const [reply] = await Promise.all([this.side.page(null), openHome()]);
    this.list = reply.ok
      ? withPage(firstPage<Listed>(), reply.data)
      : withFault(this.list, reply.error);
    this.draw();
  },
  async more() {
    const waiting = nextPage(this.list);
    if (waiting === this.list) return;
    this.list = waiting;
    this.draw();
    const reply = await this.side.page(waiting.next);
    // Refreshed meanwhile.
    if (this.list !== waiting) return;
    this.list = reply.ok ? withPage(waiting, reply.data) : withFault(waiting, reply.error);
    this.draw();
  },
  retry() {
    if (this.list.fault?.code === 'FORBIDDEN' || this.list.fault?.code === 'NOT_FOUND')
      return void wx.switchTab({ url: '/pages/mine/mine' });
    if (this.list.phase === 'moreFailed') return void this.more();
    this.list = firstPage<Listed>();
    this.draw();
    void this.refresh();
  },
  draw() {
    const { items, phase, fault } = this.list;
    const inquiries = items.map((item) => state.inquiryView(item, this.unfolded.has(item.id)));
    const changes = patch(this.data, { inquiries, phase, fault });
    if (Object.keys(changes).length > 0) this.setData(changes);
  },
  unfold({ currentTarget }: WechatMiniprogram.TouchEvent) {
    this.unfolded.add(currentTarget.dataset.id as string);
    this.draw();
  },
  openEntry({ currentTarget }: WechatMiniprogram.TouchEvent) {
    void wx.navigateTo({ url: `/pages/entry/entry?id=${currentTarget.dataset.entry as string}` });
  },

  write({ currentTarget }: WechatMiniprogram.TouchEvent) {
    const id = currentTarget.dataset.id as string;
    const view = this.data.inquiries.find((one) => one.id === id);
    const inquiry = this.inquiryOf(id);
    if (view === undefined || inquiry === undefined || view.refusal !== null) return;
    this.written = keptAppeal(inquiry.round, inquiry.entry);
    this.setData({ sheet: state.sheetOf(view, this.written), opened: true, refused: null });
  },
  inquiryOf(id: string): Listed | undefined {
    return this.list.items.find((one) => one.id === id);
  },
  close() {
    this.setData({ opened: false });
  },
  type({ detail }: WechatMiniprogram.Input) {
    this.written = detail.value;
    const inquiry = this.inquiryOf(this.data.sheet?.id ?? '');
    if (inquiry !== undefined) keepAppeal(inquiry.round, inquiry.entry, detail.value);
    this.setData({ 'sheet.counter': state.counterOf(detail.value), 'sheet.fault': '' });
  },
  async send() {
    const inquiry = this.inquiryOf(this.data.sheet?.id ?? '');
    if (inquiry === undefined || this.data.sending) return;
    const fault = state.appealFault(this.written);
    if (fault !== '') return this.setData({ 'sheet.fault': fault });
    this.setData({ sending: true, refused: null });
    // Asked on this tap, as WeChat demands; the appeal does not wait for the answer.
    if (this.side.side === 'author') void askForMessage(knownHome()?.templates.outcome ?? null);
    const reply = await this.side.appeal(inquiry, tidyText(this.written));
    this.setData({ sending: false });
    if (!reply.ok) {
      this.setData({ refused: reply.error });
      // What a rule refused, it refused on newer facts than the page shows.
      return reply.error.refusal === undefined ? undefined : this.refresh();
    }
    dropAppeal(inquiry.round, inquiry.entry);
    this.written = '';
    this.keep(listed(reply.data.inquiry));
    this.setData({ opened: false });
    void wx.showToast({ title: '已提交', icon: 'success' });
  },
  keep(inquiry: Listed) {
    const items = this.list.items.map((one) => (one.id === inquiry.id ? inquiry : one));
    this.list = { ...this.list, items };
    this.draw();
  },
});
