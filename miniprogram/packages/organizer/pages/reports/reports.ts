import { appearance } from '../../../../behaviors/appearance';
import { call } from '../../../../services/call';
import type { OfficeView } from '../../../../shared/campaign/office';
import type { Fault } from '../../../../shared/reply';
import type { ReportVerdict } from '../../../../shared/vocabulary';
import { firstPage, goesOn, nextPage, withFault, withPage } from '../../../../state/paged';
import { patch } from '../../../../state/patch';
import { openOffice } from '../../office';
import {
  listed,
  reportsView,
  TABS,
  verdictSheet,
  type Listed,
  type ReportsView,
} from './reports.state';

Page({
  behaviors: [appearance],
  data: {
    large: false,
    tabs: TABS,
    open: true,
    phase: 'loading',
    busy: false,
    refused: null,
    deciding: false,
    sheet: null,
  } as Partial<ReportsView> & {
    large: boolean;
    tabs: typeof TABS;
    open: boolean;
    phase: ReportsView['phase'];
    busy: boolean;
    refused: Fault | null;
    deciding: boolean;
    sheet: ReturnType<typeof verdictSheet> | null;
  },
  list: firstPage<Listed>(),
  office: null as OfficeView | null,
  chosen: null as { item: Listed; verdict: ReportVerdict } | null,

  onLoad() {
    this.list = firstPage<Listed>();
  },
  /** Also after a work was looked at, and perhaps disqualified, on its own page. */
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
    const { open } = this.data;
    const [premises, reply] = await Promise.all([openOffice(), this.page(open, null)]);
    if (open !== this.data.open) return;
    const { list } = this;
    const fault = !premises.ok ? premises.error : !reply.ok ? reply.error : null;
    if (premises.ok) this.office = premises.data.office;
    if (reply.ok && fault === null) this.list = withPage(firstPage<Listed>(), reply.data);
    else if (fault !== null)
      this.list = withFault(list.items.length > 0 ? { ...list, phase: 'more' } : list, fault);
    this.draw();
    if (reply.ok && goesOn(this.list, reply.data)) void this.more();
  },
  async page(open: boolean, cursor: string | null) {
    const reply = await call('report.list', { open, cursor });
    if (!reply.ok) return reply;
    const { items, next } = reply.data;
    return { ...reply, data: { items: items.map(listed), next } };
  },
  /** An answer for the other list is dropped. */
  async more() {
    const waiting = nextPage(this.list);
    if (waiting === this.list) return;
    this.list = waiting;
    this.draw();
    const reply = await this.page(this.data.open, waiting.next);
    if (this.list !== waiting) return;
    this.list = reply.ok ? withPage(waiting, reply.data) : withFault(waiting, reply.error);
    this.draw();
    if (reply.ok && goesOn(this.list, reply.data)) void this.more();
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
    const office = this.office ?? { disqualification: null };
    const changes = patch(this.data, reportsView(this.list, office, this.data.open));
    if (Object.keys(changes).length > 0) this.setData(changes);
  },

  choose({ currentTarget }: WechatMiniprogram.TouchEvent) {
    const { open } = currentTarget.dataset as { open: boolean };
    if (open === this.data.open) return;
    this.setData({ open });
    this.startOver();
  },
  look({ currentTarget }: WechatMiniprogram.TouchEvent) {
    const { id } = currentTarget.dataset as { id: string };
    void wx.navigateTo({ url: `/packages/organizer/pages/entry/entry?id=${id}` });
  },
  ask({ currentTarget }: WechatMiniprogram.TouchEvent) {
    const { id, verdict } = currentTarget.dataset as { id: string; verdict: ReportVerdict };
    const item = this.list.items.find((one) => one.id === id);
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
