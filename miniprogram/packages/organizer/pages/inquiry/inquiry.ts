import { appearance } from '../../../../behaviors/appearance';
import { wholePage } from '../../../../behaviors/whole-page';
import { call } from '../../../../services/call';
import { serverNow } from '../../../../services/clock';
import type { Fault } from '../../../../shared/reply';
import type { Verdict } from '../../../../shared/vocabulary';
import { show } from '../../../../state/patch';
import { fetchInquiry, knownInquiry, noteInquiry, type Listed } from '../../inquiry-desk';
import { tellNoted } from '../../noted';
import { openOffice, type Premises } from '../../office';
import { openDecisions } from '../../way-out';
import * as state from './inquiry.state';

Page({
  behaviors: [appearance, wholePage],
  data: {
    view: null as state.InquiryPage | null,
    sheet: null as state.VerdictSheet | null,
    asking: false,
    busy: false,
    refused: null as Fault | null,
  },
  id: '',
  item: null as Listed | null,
  premises: null as Premises | null,
  picked: new Set<string>(),

  onLoad({ id = '' }) {
    this.id = decodeURIComponent(id);
    this.item = null;
    this.picked = new Set();
    void this.open();
  },
  async onPullDownRefresh() {
    await this.refresh();
    void wx.stopPullDownRefresh();
  },
  async open() {
    const premises = await openOffice();
    if (!premises.ok) return this.fail(premises.error);
    this.premises = premises.data;
    const known = knownInquiry(this.id);
    if (known === null) return this.refresh();
    this.take(known);
  },
  /** As the server sees it now; what is written on the sheet stays. */
  async refresh() {
    const reply = await fetchInquiry(this.id);
    if (reply.ok) {
      if (this.data.refused !== null) this.setData({ refused: null });
      return this.take(reply.data);
    }
    if (this.item === null) this.fail(reply.error);
    else this.setData({ refused: reply.error });
  },
  /** All that is undecided is chosen at first; later the choice stays as far as it can. */
  take(item: Listed) {
    const open = state.allUndecided(item);
    const kept = [...this.picked].filter((id) => open.has(id));
    this.picked = kept.length > 0 ? new Set(kept) : open;
    this.item = item;
    this.draw();
  },
  draw() {
    const { item, premises, picked } = this;
    if (item === null || premises === null) return;
    const view = state.inquiryPage(item, picked, premises.campaign.gates, serverNow());
    show(this, { phase: 'shown', view });
  },

  toggle({ detail }: WechatMiniprogram.CustomEvent<{ id: string }>) {
    const { picked } = this;
    if (!picked.delete(detail.id)) picked.add(detail.id);
    this.draw();
  },
  toggleAll() {
    if (this.item === null) return;
    this.picked = this.data.view?.chosen.all === true ? new Set() : state.allUndecided(this.item);
    this.draw();
  },
  openEntry() {
    const entry = this.item?.entry ?? '';
    void wx.navigateTo({ url: `/packages/organizer/pages/entry/entry?id=${entry}` });
  },
  openDecisions() {
    openDecisions(`inquiry:${this.id}`);
  },

  ask({ currentTarget }: WechatMiniprogram.TouchEvent) {
    const { item, premises, picked } = this;
    const { verdict } = currentTarget.dataset as { verdict: Verdict };
    if (item === null || premises === null) return;
    const sheet = state.verdictSheet(item, picked, premises.campaign.gates, verdict);
    this.setData({ sheet, asking: true, refused: null });
  },
  close() {
    this.setData({ asking: false });
  },
  async decide({ detail: { reason } }: WechatMiniprogram.CustomEvent<{ reason: string }>) {
    const { item } = this;
    const { sheet, busy } = this.data;
    if (item === null || sheet === null || busy) return;
    this.setData({ busy: true, refused: null });
    const open = state.allUndecided(item);
    const reply = await call('inquiry.decide', {
      round: item.round,
      entry: item.entry,
      revision: item.revision,
      holds: [...this.picked].filter((id) => open.has(id)),
      verdict: sheet.verdict,
      reason,
    });
    this.setData({ busy: false });
    if (!reply.ok) {
      const asking = !tellNoted(reply.error);
      return this.setData({ refused: reply.error, asking });
    }
    this.setData({ asking: false });
    void wx.showToast({
      title: sheet.verdict === 'release' ? '已计入' : '已作废',
      icon: 'success',
    });
    this.take(noteInquiry(reply.data.inquiry));
  },
});
