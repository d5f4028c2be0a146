import { appearance } from '../../../../behaviors/appearance';
import { pagedList } from '../../../../behaviors/paged-list';
import { PageTurner } from '../../../../state/page-turner';
import { inquiryPage, type Listed } from '../../inquiry-desk';
import { inquiriesView, TABS } from './inquiries.state';

Page({
  behaviors: [appearance, pagedList<Listed>()],
  data: { tabs: TABS, pending: true },

  onLoad() {
    const turner = new PageTurner((cursor) => inquiryPage(this.data.pending, cursor));
    this.begin(turner, (list) => inquiriesView(list, this.data.pending));
  },
  onShow() {
    void this.refresh();
  },

  choose({ currentTarget }: WechatMiniprogram.TouchEvent) {
    const { pending } = currentTarget.dataset as { pending: boolean };
    if (pending === this.data.pending) return;
    this.setData({ pending });
    void this.startOver();
  },
  open({ currentTarget }: WechatMiniprogram.TouchEvent) {
    const id = encodeURIComponent(currentTarget.dataset.id as string);
    void wx.navigateTo({ url: `/packages/organizer/pages/inquiry/inquiry?id=${id}` });
  },
});
