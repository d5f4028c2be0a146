import { appearance } from '../../../../behaviors/appearance';
import { wholePage } from '../../../../behaviors/whole-page';
import { call } from '../../../../services/call';
import { enter } from '../../../../services/enter';
import { knownHome, openHome } from '../../../../services/session';
import type { BallotPaper } from '../../../../shared/contract/index';
import type { Fault } from '../../../../shared/reply';
import { show } from '../../../../state/patch';
import { currentBallot, fetchBallot, notePaper, paperOf } from '../../ballot';
import { choicesOn, dropChoices, keepChoices, toggleChoice } from '../../choices';
import { ballotPage, type BallotPage } from './ballot.state';
import { confirmOf, type ConfirmView } from './confirm.state';

Page({
  behaviors: [appearance, wholePage],
  data: {
    view: null as BallotPage | null,
    confirm: null as ConfirmView | null,
    confirming: false,
    busy: '' as '' | 'draft' | 'final',
    refused: null as Fault | null,
  },
  judging: '',
  group: '',
  /** A ballot that was handed in is chosen anew. */
  changing: false,

  onLoad(query) {
    void enter(query);
    this.judging = query['judging'] ?? '';
    this.group = query['group'] ?? '';
    this.changing = false;
    void this.open();
  },
  /** Coming back from a candidate, which may have been chosen there. */
  onShow() {
    if (this.data.phase === 'shown') this.draw();
  },
  async open() {
    const [home, fault] = await Promise.all([openHome(), fetchBallot(this.judging)]);
    if (!home.ok) return this.fail(home.error);
    if (fault !== null) return this.fail(fault);
    this.setData({ refused: null, confirming: false });
    this.draw();
  },
  paper(): BallotPaper | null {
    return paperOf(this.judging, this.group) ?? currentBallot(this.judging)?.papers[0] ?? null;
  },
  draw() {
    const campaign = knownHome()?.campaign;
    const ballot = currentBallot(this.judging);
    const paper = this.paper();
    if (campaign === undefined || ballot === null || paper === null) return;
    this.group = paper.group;
    const { desk, papers } = ballot;
    const choices = choicesOn(this.judging, paper);
    const changing = this.changing || choices.unsent;
    const view = ballotPage(desk, papers, paper, choices, changing, campaign);
    void wx.setNavigationBarTitle({ title: desk.name });
    show(this, { phase: 'shown', fault: null, view });
  },

  chooseGroup({ currentTarget }: WechatMiniprogram.TouchEvent) {
    this.group = currentTarget.dataset.id as string;
    this.changing = false;
    this.setData({ refused: null });
    this.draw();
  },
  toggle({ currentTarget }: WechatMiniprogram.TouchEvent) {
    const { id, barred } = currentTarget.dataset as { id: string; barred: string };
    const paper = this.paper();
    if (paper === null) return;
    if (barred !== '') return void wx.showToast({ title: barred, icon: 'none' });
    toggleChoice(this.judging, paper, id);
    this.setData({ refused: null });
    this.draw();
  },
  openWork({ currentTarget }: WechatMiniprogram.TouchEvent) {
    const { id } = currentTarget.dataset as { id: string };
    const query = `judging=${this.judging}&group=${this.group}&work=${id}`;
    void wx.navigateTo({ url: `/packages/judge/pages/candidate/candidate?${query}` });
  },

  /** The ballot that was handed in, to be chosen anew. */
  change() {
    this.changing = true;
    this.draw();
  },
  /** The ballot that was handed in stays. */
  leave() {
    const paper = this.paper();
    if (paper !== null) dropChoices(this.judging, paper);
    this.changing = false;
    this.draw();
  },
  review() {
    const paper = this.paper();
    if (paper === null) return;
    const { works } = choicesOn(this.judging, paper);
    this.setData({ confirm: confirmOf(paper, works), confirming: true, refused: null });
  },
  closeConfirm() {
    this.setData({ confirming: false });
  },
  saveDraft() {
    void this.send(false);
  },
  cast() {
    void this.send(true);
  },
  async send(submit: boolean) {
    const paper = this.paper();
    if (paper === null || this.data.busy !== '') return;
    const { judging } = this;
    const { group, turn } = paper;
    const { works, revision } = choicesOn(judging, paper);
    this.setData({ busy: submit ? 'final' : 'draft', refused: null });
    const reply = await call('ballot.cast', { judging, group, turn, revision, works, submit });
    this.setData({ busy: '', confirming: false });
    if (!reply.ok) return this.refuse(reply.error);
    dropChoices(judging, paper);
    notePaper(judging, reply.data.paper);
    this.changing = false;
    this.draw();
    void wx.showToast({ title: submit ? '已交票' : '已存草稿', icon: 'success' });
    if (submit) void wx.pageScrollTo({ scrollTop: 0, duration: 0 });
  },
  /** What was chosen stays; the vote may have been closed, or the ballot changed on another phone. */
  async refuse(fault: Fault) {
    if (fault.code === 'CONFLICT' || fault.code === 'REFUSED') {
      await fetchBallot(this.judging);
      this.draw();
    }
    this.setData({ refused: fault });
  },
  keepMine() {
    const paper = this.paper();
    if (paper === null) return;
    const { works } = choicesOn(this.judging, paper);
    keepChoices(this.judging, paper, works, paper.ballot?.revision ?? 0);
    this.setData({ refused: null });
    this.draw();
  },
  takeSaved() {
    this.setData({ refused: null });
    this.leave();
  },
  again() {
    if (this.data.fault?.code === 'FORBIDDEN') void wx.switchTab({ url: '/pages/home/home' });
    else this.retry();
  },
});
