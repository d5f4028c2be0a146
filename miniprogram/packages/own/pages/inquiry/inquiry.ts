import { appearance } from '../../../../behaviors/appearance';
import { pagedList } from '../../../../behaviors/paged-list';
import { dropAppeal, keepAppeal, keptAppeal } from '../../../../services/appeal-drafts';
import { askForMessage } from '../../../../services/notify';
import { knownHome, openHome } from '../../../../services/session';
import type { Fault } from '../../../../shared/reply';
import { tidyText } from '../../../../shared/campaign/text';
import { PageTurner } from '../../../../state/page-turner';
import { withItem } from '../../../../state/paged';
import { asAuthor, asContact, listed, type Listed, type Side } from '../../inquiries';
import * as state from './inquiry.state';

Page({
  behaviors: [appearance, pagedList<Listed>()],
  data: {
    inquiries: [] as state.InquiryView[],
    empty: { title: '', remedy: '' },
    sheet: null as state.Sheet | null,
    opened: false,
    sending: false,
    refused: null as Fault | null,
  },
  side: asContact() as Side,
  unfolded: new Set<string>(),
  /** What is on the sheet now. */
  written: '',

  /** With an entry it is its author's page, without one the contact's. */
  onLoad({ entry }) {
    this.side = entry === undefined || entry === '' ? asContact() : asAuthor(entry);
    this.unfolded = new Set();
    this.written = '';
    this.setData({ empty: state.EMPTY[this.side.side] });
    const turner = new PageTurner(async (cursor) => {
      // The home page knows of messages that can be asked for; without it there are none.
      const [reply] = await Promise.all([this.side.page(cursor), openHome()]);
      return reply;
    });
    this.begin(turner, ({ items }) => ({
      inquiries: items.map((item) => state.inquiryView(item, this.unfolded.has(item.id))),
    }));
  },
  onShow() {
    void this.refresh();
  },
  retry() {
    const code = this.data.fault?.code;
    if (code === 'FORBIDDEN' || code === 'NOT_FOUND')
      void wx.switchTab({ url: '/pages/mine/mine' });
    else void this.askAgain();
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
    return this.shown().items.find((one) => one.id === id);
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
    this.change((list) => withItem(list, listed(reply.data.inquiry)));
    this.setData({ opened: false });
    void wx.showToast({ title: '已提交', icon: 'success' });
  },
});
