import { appearance } from '../../../../behaviors/appearance';
import { wholePage } from '../../../../behaviors/whole-page';
import { call } from '../../../../services/call';
import { formatMoment } from '../../../../shared/calendar';
import type { SelectionBoard, SelectionRow } from '../../../../shared/contract/index';
import type { Refusal } from '../../../../shared/decision';
import type { Fault } from '../../../../shared/reply';
import { show } from '../../../../state/patch';
import { openOffice, type Premises } from '../../office';
import { openDecisions } from '../../way-out';
import { adjustRefusal, confirmWords, type ConfirmWords } from './decide.state';
import * as state from './selection.state';

/** One row, looked at closely. */
interface Close {
  entry: string;
  title: string;
  tag: string;
  admitted: boolean;
  adjustment: string;
  refusal: Refusal | null;
}

Page({
  behaviors: [appearance, wholePage],
  data: {
    view: null as state.SelectionPage | null,
    busy: false,
    refused: null as Fault | null,
    rulesOpen: false,
    close: null as Close | null,
    looking: false,
    asking: false,
    about: '',
    confirming: false,
    words: null as ConfirmWords | null,
  },
  id: '',
  board: null as SelectionBoard | null,
  premises: null as Premises | null,
  group: '',
  all: false,
  taken: 0,

  onLoad({ id }) {
    this.id = id ?? '';
    this.board = null;
    this.group = '';
    this.all = false;
    void this.open();
  },
  onShow() {
    // An entry that was looked at may have lost its standing meanwhile.
    if (this.board !== null) void this.refresh();
  },
  async open() {
    this.setData({ refused: null, confirming: false, looking: false });
    const [premises, reply] = await Promise.all([
      openOffice(),
      call('selection.show', { id: this.id }),
    ]);
    if (!premises.ok) return this.fail(premises.error);
    if (!reply.ok) return this.fail(reply.error);
    this.premises = premises.data;
    this.keep(reply.data.board);
    void wx.setNavigationBarTitle({ title: reply.data.board.selection.name });
  },
  keep(board: SelectionBoard) {
    this.board = board;
    this.draw();
  },
  draw() {
    const { board, premises } = this;
    if (board === null || premises === null) return;
    const view = state.selectionPage(board, this.group, this.all, premises.campaign);
    show(this, { phase: 'shown', view });
  },

  chooseGroup({ currentTarget }: WechatMiniprogram.TouchEvent) {
    this.group = currentTarget.dataset.id as string;
    this.all = false;
    this.draw();
  },
  showAll() {
    this.all = true;
    this.draw();
  },
  toggleRules() {
    this.setData({ rulesOpen: !this.data.rulesOpen });
  },

  rowOf(id: string): SelectionRow | null {
    const rows = this.board?.groups.flatMap((group) => group.rows) ?? [];
    return rows.find(({ entry }) => entry === id) ?? null;
  },
  look({ currentTarget }: WechatMiniprogram.TouchEvent) {
    const row = this.rowOf(currentTarget.dataset.id as string);
    if (row === null || this.board === null || this.premises === null) return;
    const { adjustment } = row;
    const close: Close = {
      entry: row.entry,
      title: `《${row.title}》`,
      tag: `第 ${row.rank} 名，${row.votes} 票${row.held > 0 ? `（含待核 ${row.held} 票）` : ''}，${row.admitted ? '现在入围' : '现在不入围'}`,
      admitted: row.admitted,
      adjustment:
        adjustment === null
          ? ''
          : `${adjustment.by}于 ${formatMoment(adjustment.at)} 调整为${adjustment.admit ? '入围' : '不入围'}：${adjustment.reason}`,
      refusal: adjustRefusal(this.board, row, this.premises.office),
    };
    this.setData({ close, looking: true, refused: null });
  },
  closeLook() {
    this.setData({ looking: false });
  },
  openEntry() {
    const { close } = this.data;
    if (close === null) return;
    this.setData({ looking: false });
    void wx.navigateTo({ url: `/packages/organizer/pages/entry/entry?id=${close.entry}` });
  },
  openInquiries() {
    void wx.navigateTo({ url: '/packages/organizer/pages/inquiries/inquiries' });
  },
  openDecisions() {
    openDecisions(`selection:${this.premises?.campaign.id ?? ''}:${this.id}`);
  },

  askAdjust() {
    const { close } = this.data;
    if (close === null) return;
    const about = `${close.entry}:${String(close.admitted)}:${this.taken}`;
    this.setData({ looking: false, asking: true, about, refused: null });
  },
  closeAsk() {
    this.setData({ asking: false });
  },
  async adjust({ detail: { reason } }: WechatMiniprogram.CustomEvent<{ reason: string }>) {
    const { close, busy } = this.data;
    const { board, id } = this;
    if (close === null || board === null || busy) return;
    this.setData({ busy: true, refused: null });
    const { revision } = board;
    const admit = !close.admitted;
    const input = { id, revision, entry: close.entry, admit, reason };
    const reply = await call('selection.adjust', input);
    this.setData({ busy: false });
    if (!reply.ok) return this.setData({ refused: reply.error });
    this.taken += 1;
    this.setData({ asking: false });
    void wx.showToast({ title: '已调整', icon: 'success' });
    this.keep(reply.data.board);
  },

  askConfirm() {
    const { board, premises } = this;
    if (board === null || premises === null) return;
    const words = confirmWords(board, premises.campaign);
    this.setData({ confirming: true, words, refused: null });
  },
  closeConfirm() {
    this.setData({ confirming: false });
  },
  async confirm() {
    const { board, id } = this;
    if (board === null || this.data.busy) return;
    this.setData({ busy: true, refused: null });
    const reply = await call('selection.confirm', { id, revision: board.revision });
    this.setData({ busy: false });
    if (!reply.ok) return this.setData({ refused: reply.error });
    this.setData({ confirming: false });
    void wx.showToast({ title: '名单已确认', icon: 'success' });
    this.keep(reply.data.board);
  },
  /** Somebody else was first: the list as it is now, with what was written kept on its sheet. */
  async refresh() {
    const reply = await call('selection.show', { id: this.id });
    if (!reply.ok) return this.setData({ refused: reply.error });
    if (this.data.refused !== null) this.setData({ refused: null, confirming: false });
    this.keep(reply.data.board);
  },
});
