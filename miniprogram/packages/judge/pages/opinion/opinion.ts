import { appearance } from '../../../../behaviors/appearance';
import { showsPieces } from '../../../../behaviors/shows-pieces';
import { wholePage } from '../../../../behaviors/whole-page';
import { call } from '../../../../services/call';
import { opinionDrafts, type OpinionDraft } from '../../../../services/judge-drafts';
import { knownHome, openHome } from '../../../../services/session';
import { checkReason } from '../../../../shared/campaign/reason';
import type { ScreenedWork } from '../../../../shared/contract/index';
import type { Fault, FieldFault } from '../../../../shared/reply';
import { show } from '../../../../state/patch';
import { currentScreening, fetchScreening, noteDeclined, noteOpinion } from '../../screening';
import { nextOpen } from '../../screening.state';
import { opinionPage, sheetView, type OpinionPage, type SheetView } from './opinion.state';
import { checkSheet, openSheet } from './sheet';

Page({
  behaviors: [appearance, showsPieces, wholePage],
  data: {
    /** What stands instead of a work: it is not the reviewer's, or none is left. */
    instead: '' as '' | 'gone' | 'done',
    view: null as OpinionPage | null,
    sheet: null as SheetView | null,
    restored: false,
    /** The answer was changed elsewhere meanwhile: the reviewer says which one counts. */
    overtaken: false,
    refused: null as Fault | null,
    busy: '' as '' | 'answer' | 'decline',
    declining: false,
    reasonFault: '',
  },
  judging: '',
  work: '',
  sheet: { revision: 0, passes: null, opinion: '' } as OpinionDraft,
  reason: '',

  onLoad({ judging, work }) {
    this.judging = judging ?? '';
    this.work = work ?? '';
    void this.open();
  },
  async open() {
    const home = await openHome();
    if (!home.ok) return this.fail(home.error);
    if (currentScreening(this.judging) === null) {
      const fault = await fetchScreening(this.judging);
      if (fault !== null) return this.fail(fault);
    }
    this.show(this.known());
  },
  known(): ScreenedWork | null {
    const works = currentScreening(this.judging)?.works ?? [];
    return works.find(({ work }) => work === this.work) ?? null;
  },
  show(work: ScreenedWork | null) {
    if (work === null) return this.setData({ phase: 'shown', instead: 'gone' });
    this.work = work.work;
    this.reason = '';
    const kept = opinionDrafts.kept(this.judging, this.work);
    const { sheet, restored, overtaken } = openSheet(kept, work.answer);
    this.sheet = sheet;
    const closed = { declining: false, reasonFault: '', refused: null };
    this.setData({ instead: '', restored, overtaken, ...closed });
    this.draw();
    void wx.pageScrollTo({ scrollTop: 0, duration: 0 });
  },
  draw(faults: readonly FieldFault[] = []) {
    const campaign = knownHome()?.campaign;
    const desk = currentScreening(this.judging)?.desk;
    const known = this.known();
    if (campaign === undefined || desk === undefined || known === null) return;
    const view = opinionPage(known, desk, campaign);
    show(this, { phase: 'shown', view, sheet: sheetView(desk, this.sheet, faults) });
  },

  choose({ currentTarget }: WechatMiniprogram.TouchEvent) {
    if (this.data.view?.refusal) return;
    this.change({ ...this.sheet, passes: currentTarget.dataset.id === 'passed' });
    this.draw();
  },
  /** The words on the screen are the reviewer's own: only what depends on them is sent back while typing. */
  type({ detail }: WechatMiniprogram.Input) {
    this.change({ ...this.sheet, opinion: detail.value });
    const desk = currentScreening(this.judging)?.desk;
    if (desk === undefined) return;
    const { counter } = sheetView(desk, this.sheet, []);
    this.setData({ 'sheet.counter': counter, 'sheet.opinionFault': '' });
  },
  change(sheet: OpinionDraft) {
    this.sheet = sheet;
    opinionDrafts.keep(this.judging, this.work, sheet);
  },

  async send() {
    const desk = currentScreening(this.judging)?.desk;
    if (desk === undefined || this.data.busy !== '') return;
    const faults = checkSheet(desk, this.sheet);
    this.draw(faults);
    const { judging, work } = this;
    const { revision, passes, opinion } = this.sheet;
    if (faults.length > 0 || passes === null) return void wx.pageScrollTo({ selector: '.opinion' });
    this.setData({ busy: 'answer', refused: null });
    const reply = await call('screening.answer', { judging, work, revision, passes, opinion });
    this.setData({ busy: '' });
    if (!reply.ok) return this.refuse(reply.error);
    opinionDrafts.drop(judging, work);
    noteOpinion(reply.data.work, reply.data.desk);
    void wx.showToast({ title: '已提交', icon: 'success' });
    this.goOn();
  },
  async decline() {
    const reason = this.reason.trim();
    const fault = checkReason(reason)[0];
    this.setData({ reasonFault: fault === undefined ? '' : `${fault.reason}${fault.remedy}` });
    if (fault !== undefined || this.data.busy !== '') return;
    const { judging, work } = this;
    const { revision } = this.sheet;
    this.setData({ busy: 'decline', refused: null });
    const reply = await call('screening.decline', { judging, work, revision, reason });
    this.setData({ busy: '' });
    if (!reply.ok) return this.refuse(reply.error);
    opinionDrafts.drop(judging, work);
    const next = this.following();
    noteDeclined(work, reply.data.desk);
    void wx.showToast({ title: '已回避', icon: 'success' });
    this.turnTo(next);
  },
  /** What was typed stays on the screen and on the phone. */
  async refuse(fault: Fault) {
    if (fault.code === 'CONFLICT') await this.meet();
    if (fault.fields !== undefined) this.draw(fault.fields);
    this.setData({ refused: fault, declining: false });
  },
  /** The same person on another phone was first, or the work was given to somebody else: fetch what is there now. */
  async meet() {
    const fault = await fetchScreening(this.judging);
    if (fault !== null) return;
    if (this.known() === null) return this.setData({ instead: 'gone' });
    this.setData({ overtaken: true });
    this.draw();
  },
  keepMine() {
    this.change({ ...this.sheet, revision: this.known()?.answer.revision ?? 0 });
    this.setData({ overtaken: false, refused: null });
  },
  takeSaved() {
    opinionDrafts.drop(this.judging, this.work);
    this.show(this.known());
  },

  following(): ScreenedWork | null {
    return nextOpen(currentScreening(this.judging)?.works ?? [], this.work);
  },
  turnTo(next: ScreenedWork | null) {
    if (next === null) this.setData({ instead: 'done' });
    else this.show(next);
  },
  goOn() {
    this.turnTo(this.following());
  },
  back() {
    const url = `/packages/judge/pages/screening/screening?judging=${this.judging}`;
    if (getCurrentPages().length > 1) void wx.navigateBack();
    else void wx.redirectTo({ url });
  },
  again() {
    if (this.data.fault?.code === 'FORBIDDEN') void wx.switchTab({ url: '/pages/home/home' });
    else this.retry();
  },

  openDecline() {
    this.setData({ declining: true });
  },
  closeDecline() {
    this.setData({ declining: false });
  },
  typeReason({ detail }: WechatMiniprogram.Input) {
    this.reason = detail.value;
    if (this.data.reasonFault !== '') this.setData({ reasonFault: '' });
  },
});
