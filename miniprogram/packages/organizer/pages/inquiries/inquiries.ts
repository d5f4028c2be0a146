import { appearance } from '../../../../behaviors/appearance';
import { firstPage, nextPage, withFault, withPage } from '../../../../state/paged';
import { patch } from '../../../../state/patch';
import { inquiryPage, type Listed } from '../../inquiry-desk';
import { inquiriesView, TABS, type InquiriesView } from './inquiries.state';

Page({
  behaviors: [appearance],
  data: {
    large: false,
    tabs: TABS,
    pending: true,
    phase: 'loading',
  } as Partial<InquiriesView> & {
    large: boolean;
    tabs: typeof TABS;
    pending: boolean;
    phase: InquiriesView['phase'];
  },
  list: firstPage<Listed>(),

  onLoad() {
    this.list = firstPage<Listed>();
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

  /** The newest as they stand; what the page shows stays until they are there. */
  async refresh() {
    const { pending } = this.data;
    const reply = await inquiryPage(pending, null);
    if (pending !== this.data.pending) return;
    const { list } = this;
    const shown = list.items.length > 0;
    if (reply.ok) this.list = withPage(firstPage<Listed>(), reply.data);
    else this.list = withFault(shown ? { ...list, phase: 'more' } : list, reply.error);
    this.draw();
  },
  /** An answer for the other list is dropped. */
  async more() {
    const { pending } = this.data;
    const waiting = nextPage(this.list);
    if (waiting === this.list) return;
    this.list = waiting;
    this.draw();
    const reply = await inquiryPage(pending, waiting.next);
    if (this.list !== waiting) return;
    this.list = reply.ok ? withPage(waiting, reply.data) : withFault(waiting, reply.error);
    this.draw();
  },
  retry() {
    if (this.list.phase === 'moreFailed') return void this.more();
    this.startOver();
  },
  startOver() {
    this.list = firstPage<Listed>();
    this.draw();
    void this.refresh();
  },
  draw() {
    const changes = patch(this.data, inquiriesView(this.list, this.data.pending));
    if (Object.keys(changes).length > 0) this.setData(changes);
  },

  choose({ currentTarget }: WechatMiniprogram.TouchEvent) {
    const { pending } = currentTarget.dataset as { pending: boolean };
    if (pending === this.data.pending) return;
    this.setData({ pending });
    this.startOver();
  },
  open({ currentTarget }: WechatMiniprogram.TouchEvent) {
    const id = encodeURIComponent(currentTarget.dataset.id as string);
    void wx.navigateTo({ url: `/packages/organizer/pages/inquiry/inquiry?id=${id}` });
  },
});
