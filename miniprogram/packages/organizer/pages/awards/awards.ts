import { appearance } from '../../../../behaviors/appearance';
import { wholePage } from '../../../../behaviors/whole-page';
import { call } from '../../../../services/call';
import type { AwardBoard } from '../../../../shared/contract/index';
import type { Fault, Reply } from '../../../../shared/reply';
import { show } from '../../../../state/patch';
import { tellNoted } from '../../noted';
import { openOffice } from '../../office';
import { openAbout } from '../../way-out';
import { awardsPage, type AwardsPage } from './awards.state';
import { candidatesFor, hintOf, type CandidateRow } from './candidates';
import { giveWish, takeWish, vacantWish, withdrawWish, type Wish } from './wishes';

/** Candidates shown at first, and more at a time. */
const AT_ONCE = 20;

/** What a row or a button says of itself. */
interface Named {
  award: string;
  theme: string;
  to: string;
  name: string;
  prize: string;
  free: number;
}

Page({
  behaviors: [appearance, wholePage],
  data: {
    view: null as AwardsPage | null,
    busy: false,
    refused: null as Fault | null,
    /** The reason sheet, and what it is for. */
    asking: false,
    wish: null as Wish | null,
    about: '',
    /** The list to choose a winner from. */
    choosing: false,
    choice: { award: '', theme: '', prize: '', hint: '', rows: [] as CandidateRow[], more: 0 },
    confirming: false,
  },
  board: null as AwardBoard | null,
  award: '',
  taken: 0,

  onLoad({ award }) {
    this.board = null;
    this.award = award ?? '';
    void this.open();
  },
  async open() {
    const reply = await call('awards.show', {});
    if (!reply.ok) {
      if (this.board === null) return this.fail(reply.error);
      return this.setData({ refused: reply.error });
    }
    this.setData({ refused: null, confirming: false });
    this.keep(reply.data.board);
  },
  keep(board: AwardBoard) {
    this.board = board;
    this.draw();
  },
  draw() {
    if (this.board === null) return;
    const view = awardsPage(this.board, this.award);
    show(this, { phase: 'shown', view });
  },
  choose({ currentTarget }: WechatMiniprogram.TouchEvent) {
    this.award = currentTarget.dataset.id as string;
    this.draw();
  },

  /** Opens the list of who could get a place. */
  fill({ currentTarget }: WechatMiniprogram.TouchEvent) {
    const { award, theme, prize } = currentTarget.dataset as Named;
    this.list(award, theme, prize, AT_ONCE);
    this.setData({ choosing: true });
  },
  list(award: string, theme: string, prize: string, shown: number) {
    if (this.board === null) return;
    const rows = candidatesFor(this.board, award, theme);
    const forUnits = this.data.view?.award?.forUnits === true;
    this.setData({
      choice: {
        award,
        theme,
        prize,
        hint: hintOf(rows.length, forUnits),
        rows: rows.slice(0, shown),
        more: Math.max(0, rows.length - shown),
      },
    });
  },
  moreCandidates() {
    const { award, theme, prize, rows } = this.data.choice;
    this.list(award, theme, prize, rows.length + AT_ONCE);
  },
  closeChoice() {
    this.setData({ choosing: false });
  },
  pick({ currentTarget }: WechatMiniprogram.TouchEvent) {
    const { to, name } = currentTarget.dataset as Named;
    const { award, theme, prize } = this.data.choice;
    this.ask(giveWish(award, theme, to, name, prize));
  },
  settle({ currentTarget }: WechatMiniprogram.TouchEvent) {
    const { award, theme, to, name } = currentTarget.dataset as Named;
    const prize = this.board?.awards.find(({ id }) => id === award)?.name ?? '';
    this.ask(giveWish(award, theme, to, `《${name}》`, prize));
  },
  take({ currentTarget }: WechatMiniprogram.TouchEvent) {
    const { award, theme, to, name, prize } = currentTarget.dataset as Named;
    this.ask(takeWish(award, theme, to, name, prize));
  },
  leaveEmpty({ currentTarget }: WechatMiniprogram.TouchEvent) {
    const { award, theme, free, prize } = currentTarget.dataset as Named;
    this.ask(vacantWish(award, theme, free, prize));
  },
  takeBack() {
    this.ask(withdrawWish());
  },
  ask(wish: Wish) {
    const about = [wish.verb, wish.award, wish.theme ?? '', wish.to, String(this.taken)].join(':');
    this.setData({ choosing: false, asking: true, wish, about, refused: null });
  },
  closeAsk() {
    this.setData({ asking: false });
  },

  async decide({ detail: { reason } }: WechatMiniprogram.CustomEvent<{ reason: string }>) {
    const { wish } = this.data;
    const revision = this.board?.revision ?? 0;
    if (wish === null) return;
    const { verb, award, theme, to } = wish;
    const input = { revision, award, theme, to, reason };
    const done = await this.send(() => {
      if (verb === 'withdraw') return call('results.withdraw', { revision, reason });
      return verb === 'give' ? call('awards.give', input) : call('awards.take', input);
    });
    if (!done) return;
    this.taken += 1;
    this.setData({ asking: false });
    void wx.showToast({ title: '已记录', icon: 'success' });
  },
  askPublish() {
    this.setData({ confirming: true, refused: null });
  },
  closePublish() {
    this.setData({ confirming: false });
  },
  async publish() {
    const revision = this.board?.revision ?? 0;
    if (!(await this.send(() => call('results.publish', { revision })))) return;
    this.setData({ confirming: false });
    void wx.showToast({ title: '结果已公布', icon: 'success' });
  },
  async send(ask: () => Promise<Reply<{ board: AwardBoard }>>): Promise<boolean> {
    if (this.data.busy) return false;
    this.setData({ busy: true, refused: null });
    const reply = await ask();
    this.setData({ busy: false });
    if (!reply.ok) {
      const sheets = tellNoted(reply.error) ? { asking: false, confirming: false } : {};
      this.setData({ refused: reply.error, ...sheets });
      return false;
    }
    this.keep(reply.data.board);
    return true;
  },
  /** Somebody else was first: the board as it is now, with what was written kept on its sheet. */
  async refresh() {
    await this.open();
  },

  /** What the awards follow: points, or a vote in a meeting. */
  async openScores() {
    const premises = await openOffice();
    const ballots = premises.ok ? premises.data.office.ballots : [];
    const followed = this.board?.awards.map(({ decidedBy }) => decidedBy) ?? [];
    const vote = ballots.find(({ id }) => followed.includes(id));
    if (vote !== undefined) openAbout('ballot', vote.id);
    else void wx.navigateTo({ url: '/packages/organizer/pages/scores/scores' });
  },
  openResults() {
    void wx.navigateTo({ url: '/pages/results/results' });
  },
});
