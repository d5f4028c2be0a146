import { appearance } from '../../../../behaviors/appearance';
import { wholePage } from '../../../../behaviors/whole-page';
import { call } from '../../../../services/call';
import type { ProposalView } from '../../../../shared/contract/index';
import type { OfficeView } from '../../../../shared/campaign/office';
import type { Fault } from '../../../../shared/reply';
import { show } from '../../../../state/patch';
import { openOffice } from '../../office';
import { confirmProposal } from './confirm';
import { declineSheet, EFFECTS, proposalLines, type ProposalLine } from './proposals.state';

Page({
  behaviors: [appearance, wholePage],
  data: {
    lines: [] as ProposalLine[],
    busy: false,
    refused: null as Fault | null,
    /** What is about to be confirmed. */
    confirming: false,
    chosen: null as (ProposalLine & { effect: string }) | null,
    declining: false,
    sheet: null as ReturnType<typeof declineSheet> | null,
  },
  proposals: [] as ProposalView[],
  office: null as OfficeView | null,

  onLoad() {
    void this.open();
  },
  async open() {
    const [premises, list] = await Promise.all([openOffice(), call('proposal.list', {})]);
    if (!premises.ok) return this.fail(premises.error);
    if (!list.ok) return this.fail(list.error);
    this.office = premises.data.office;
    this.keep(list.data.proposals);
  },
  keep(proposals: ProposalView[]) {
    if (this.office === null) return;
    this.proposals = proposals;
    const view = { phase: 'shown', lines: proposalLines(proposals, this.office) };
    show(this, view);
  },
  lineOf({ currentTarget }: WechatMiniprogram.TouchEvent): ProposalLine | undefined {
    const { id } = currentTarget.dataset as { id: string };
    return this.data.lines.find((line) => line.id === id);
  },

  look(event: WechatMiniprogram.TouchEvent) {
    const line = this.lineOf(event);
    if (line !== undefined) void wx.navigateTo({ url: line.look.url });
  },
  askConfirm(event: WechatMiniprogram.TouchEvent) {
    const line = this.lineOf(event);
    const proposal = this.proposals.find(({ id }) => id === line?.id);
    if (line === undefined || proposal === undefined) return;
    const chosen = { ...line, effect: EFFECTS[proposal.act] };
    this.setData({ confirming: true, chosen, refused: null });
  },
  closeConfirm() {
    this.setData({ confirming: false });
  },
  async confirm() {
    const proposal = this.proposals.find(({ id }) => id === this.data.chosen?.id);
    if (proposal === undefined || this.data.busy) return;
    this.setData({ busy: true, refused: null });
    const reply = await confirmProposal(proposal);
    this.setData({ busy: false });
    if (!reply.ok) return this.setData({ refused: reply.error });
    this.setData({ confirming: false });
    void wx.showToast({ title: '已办理', icon: 'success' });
    await this.open();
  },
  /** What is proposed now; the sheet closes, since it may be about what is gone. */
  async refresh() {
    this.setData({ confirming: false, declining: false, refused: null });
    await this.open();
  },

  askDecline(event: WechatMiniprogram.TouchEvent) {
    const line = this.lineOf(event);
    if (line === undefined) return;
    const chosen = { ...line, effect: '' };
    this.setData({ declining: true, chosen, sheet: declineSheet(line), refused: null });
  },
  closeDecline() {
    this.setData({ declining: false });
  },
  async decline({ detail: { reason } }: WechatMiniprogram.CustomEvent<{ reason: string }>) {
    const { chosen, sheet, busy } = this.data;
    if (chosen === null || sheet === null || busy) return;
    this.setData({ busy: true, refused: null });
    const reply = await call('proposal.decline', { id: chosen.id, reason });
    this.setData({ busy: false });
    if (!reply.ok) return this.setData({ refused: reply.error });
    this.setData({ declining: false });
    void wx.showToast({ title: sheet.done, icon: 'success' });
    this.keep(reply.data.proposals);
  },
});
