import { appearance } from '../../../../behaviors/appearance';
import { wholePage } from '../../../../behaviors/whole-page';
import { call } from '../../../../services/call';
import { copyText } from '../../../../services/clipboard';
import type { ScreeningBoard } from '../../../../shared/contract/index';
import type { Fault, Reply } from '../../../../shared/reply';
import { show } from '../../../../state/patch';
import { openOffice, type Premises } from '../../office';
import { openAbout, openDecisions } from '../../way-out';
import { closeUp, type CloseUp } from './close-up.state';
import { AT_ONCE, screeningPage, type Filter, type ScreeningPage } from './screening.state';

type Busy = '' | 'draw' | 'remind' | 'place' | 'free';

Page({
  behaviors: [appearance, wholePage],
  data: {
    view: null as ScreeningPage | null,
    /** Which half is looked at. */
    half: 'people' as 'people' | 'works',
    busy: '' as Busy,
    refused: null as Fault | null,
    rulesOpen: false,
    looking: false,
    close: null as CloseUp | null,
    /** Who is to be taken away from the work, with a reason. */
    leaving: null as { judge: string; name: string; about: string } | null,
    asking: false,
    /** Who has works open, to be sent on by hand. */
    reminder: '',
    reminding: false,
    told: '',
  },
  judging: '',
  board: null as ScreeningBoard | null,
  premises: null as Premises | null,
  filter: 'all' as Filter,
  room: AT_ONCE,
  entry: '',

  onLoad({ id }) {
    this.judging = id ?? '';
    this.board = null;
    this.filter = 'all';
    this.room = AT_ONCE;
    void this.open();
  },
  async open() {
    const { judging } = this;
    const [premises, reply] = await Promise.all([
      openOffice(),
      call('screening.board', { judging }),
    ]);
    if (!premises.ok) return this.fail(premises.error);
    if (!reply.ok) return this.fail(reply.error);
    this.premises = premises.data;
    this.setData({ refused: null });
    void wx.setNavigationBarTitle({ title: reply.data.board.judging.name });
    this.keep(reply.data.board);
  },
  keep(board: ScreeningBoard) {
    this.board = board;
    this.draw();
  },
  draw() {
    const { board, premises } = this;
    if (board === null || premises === null) return;
    const view = screeningPage(board, this.filter, premises.campaign, this.room);
    const close = this.entry === '' ? null : closeUp(board, this.entry, premises.campaign);
    show(this, { phase: 'shown', view, close });
  },

  chooseHalf({ currentTarget }: WechatMiniprogram.TouchEvent) {
    this.setData({ half: currentTarget.dataset.id as 'people' | 'works' });
  },
  narrow({ currentTarget }: WechatMiniprogram.TouchEvent) {
    this.filter = currentTarget.dataset.id as Filter;
    this.room = AT_ONCE;
    this.draw();
  },
  more() {
    this.room += AT_ONCE;
    this.draw();
  },
  toggleRules() {
    this.setData({ rulesOpen: !this.data.rulesOpen });
  },
  openPanel() {
    openAbout('panel', this.judging);
  },
  openDecisions() {
    openDecisions(`screening:${this.premises?.campaign.id ?? ''}:${this.judging}`);
  },

  look({ currentTarget }: WechatMiniprogram.TouchEvent) {
    this.entry = currentTarget.dataset.id as string;
    this.draw();
    this.setData({ looking: true, refused: null });
  },
  closeLook() {
    this.setData({ looking: false });
  },
  openEntry() {
    this.setData({ looking: false });
    openAbout('entry', this.entry);
  },

  async draws() {
    const { judging, board } = this;
    if (board === null) return;
    const { revision } = board;
    const done = await this.act('draw', () => call('screening.draw', { judging, revision }));
    if (done) void wx.showToast({ title: '已分配', icon: 'success' });
  },
  async place({ currentTarget }: WechatMiniprogram.TouchEvent) {
    const { judging, board, entry } = this;
    if (board === null) return;
    const judge = currentTarget.dataset.id as string;
    const { revision } = board;
    const input = { judging, revision, entries: [entry], judge };
    const done = await this.act('place', () => call('screening.place', input));
    if (done) void wx.showToast({ title: '已指定', icon: 'success' });
  },
  askFree({ currentTarget }: WechatMiniprogram.TouchEvent) {
    const { id: judge, name } = currentTarget.dataset as { id: string; name: string };
    const about = `${this.entry}:${judge}`;
    const leaving = { judge, name, about };
    this.setData({ leaving, looking: false, asking: true, refused: null });
  },
  closeAsk() {
    this.setData({ asking: false, looking: true });
  },
  async free({ detail: { reason } }: WechatMiniprogram.CustomEvent<{ reason: string }>) {
    const { judging, board, entry } = this;
    const { leaving } = this.data;
    if (board === null || leaving === null) return;
    const { revision } = board;
    const input = { judging, revision, entries: [entry], judge: leaving.judge, reason };
    const done = await this.act('free', () => call('screening.free', input));
    if (!done) return;
    this.setData({ asking: false, looking: true });
    void wx.showToast({ title: '已撤下', icon: 'success' });
  },
  /** @returns whether it was done; the board is as the server has it now. */
  async act(busy: Busy, send: () => Promise<Reply<{ board: ScreeningBoard }>>): Promise<boolean> {
    if (this.data.busy !== '') return false;
    this.setData({ busy, refused: null });
    const reply = await send();
    this.setData({ busy: '' });
    if (reply.ok) this.keep(reply.data.board);
    else this.setData({ refused: reply.error });
    return reply.ok;
  },

  async remind() {
    if (this.data.busy !== '') return;
    this.setData({ busy: 'remind', refused: null });
    const reply = await call('screening.remind', { judging: this.judging });
    this.setData({ busy: '' });
    if (!reply.ok) return this.setData({ refused: reply.error });
    const { text, told, open } = reply.data;
    const words =
      told === 0
        ? '他们没有订阅通知，请把下面的话转发给他们。'
        : `已通知 ${String(told)} 人，其余的人请转发下面的话。`;
    this.setData({
      reminder: text,
      told: told === open.length ? `已通知 ${String(told)} 人。` : words,
      reminding: true,
    });
  },
  closeReminder() {
    this.setData({ reminding: false });
  },
  async copyReminder() {
    if (await copyText(this.data.reminder)) this.setData({ reminding: false });
  },
});
