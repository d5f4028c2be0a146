import { appearance } from '../../../../behaviors/appearance';
import { pagedList } from '../../../../behaviors/paged-list';
import { call } from '../../../../services/call';
import type { Fault } from '../../../../shared/reply';
import type { ReportVerdict } from '../../../../shared/vocabulary';
import { PageTurner } from '../../../../state/page-turner';
import { pageOf } from '../../../../state/paged';
import { knownOffice, withOffice } from '../../office';
import { listed, reportsView, TABS, verdictSheet, type Listed } from './reports.state';

Page({
  behaviors: [appearance, pagedList<Listed>()],
  data: {
    tabs: TABS,
    open: true,
    busy: false,
    refused: null as Fault | null,
    deciding: false,
    sheet: null as ReturnType<typeof verdictSheet> | null,
  },
  chosen: null as { item: Listed; verdict: ReportVerdict } | null,

  onLoad() {
    const turner = new PageTurner(async (cursor) => {
      const { open } = this.data;
      return pageOf(await withOffice(call('report.list', { open, cursor })), listed);
    });
    this.begin(turner, (list) =>
      reportsView(list, knownOffice() ?? { disqualification: null }, this.data.open),
    );
  },
  /** Also after a work was looked at, and perhaps disqualified, on its own page. */
  onShow() {
    void this.refresh();
  },

  choose({ currentTarget }: WechatMiniprogram.TouchEvent) {
    const { open } = currentTarget.dataset as { open: boolean };
    if (open === this.data.open) return;
    this.setData({ open });
    void this.startOver();
  },
  look({ currentTarget }: WechatMiniprogram.TouchEvent) {
    const { id } = currentTarget.dataset as { id: string };
    void wx.navigateTo({ url: `/packages/organizer/pages/entry/entry?id=${id}` });
  },
  ask({ currentTarget }: WechatMiniprogram.TouchEvent) {
    const { id, verdict } = currentTarget.dataset as { id: string; verdict: ReportVerdict };
    const item = this.shown().items.find((one) => one.id === id);
    if (item === undefined) return;
    this.chosen = { item, verdict };
    this.setData({ deciding: true, sheet: verdictSheet(verdict, item), refused: null });
  },
  closeSheet() {
    this.setData({ deciding: false });
  },
  async decide({ detail: { reason } }: WechatMiniprogram.CustomEvent<{ reason: string }>) {
    const { chosen } = this;
    if (chosen === null || this.data.busy) return;
    const { item, verdict } = chosen;
    this.setData({ busy: true, refused: null });
    const decided = { entry: item.id, upTo: item.upTo, verdict, reason };
    const reply = await call('report.decide', decided);
    this.setData({ busy: false });
    if (!reply.ok) return this.setData({ refused: reply.error });
    this.setData({ deciding: false });
    void wx.showToast({ title: '已处理', icon: 'success' });
    await this.refresh();
  },
  /** What stands now; the sheet closes, since it may be about what is done. */
  async catchUp() {
    this.setData({ deciding: false, refused: null });
    await this.refresh();
  },
});
