import { appearance } from '../../../../behaviors/appearance';
import { showsPieces } from '../../../../behaviors/shows-pieces';
import { call } from '../../../../services/call';
import {
  dropScore,
  keepScore,
  keptScore,
  type ScoreDraft,
} from '../../../../services/score-drafts';
import { knownHome, openHome } from '../../../../services/session';
import type { JudgedWork, Output } from '../../../../shared/contract/index';
import type { Fault, FieldFault, Reply } from '../../../../shared/reply';
import { checkReason } from '../../../../shared/campaign/reason';
import { show } from '../../../../state/patch';
import { currentPanel, fetchPanel, noteAnswer } from '../../panel';
import { nextLeft } from '../../panel.state';
import { checkSheet, marksOf, openSheet, sheetOf, stepped } from './sheet';
import { sheetView, workView, type SheetView, type WorkView } from './work.state';

type Answer = Output<'judge.score'>;

Page({
  behaviors: [appearance, showsPieces],
  data: {
    large: false,
    phase: 'loading' as 'loading' | 'failed' | 'gone' | 'done' | 'shown',
    fault: null as Fault | null,
    work: null as WorkView | null,
    sheet: null as SheetView | null,
    /** Whether the criteria can be filled in: a work that was stayed out of is opened on purpose. */
    scoring: true,
    restored: false,
    /** The score was changed elsewhere meanwhile: the judge says which one counts. */
    overtaken: false,
    refused: null as Fault | null,
    busy: '' as '' | 'draft' | 'final' | 'abstain',
    abstaining: false,
    reasonFault: '',
  },
  judging: '',
  work: '',
  sheet: sheetOf(null),
  reason: '',

  onLoad({ judging, work }) {
    this.judging = judging ?? '';
    this.work = work ?? '';
    void this.open();
  },
  async open() {
    this.setData({ phase: 'loading' });
    const home = await openHome();
    if (!home.ok) return this.setData({ phase: 'failed', fault: home.error });
    if (currentPanel(this.judging) === null) {
      const fault = await fetchPanel(this.judging);
      if (fault !== null) return this.setData({ phase: 'failed', fault });
    }
    this.show(this.known());
  },
  known(): JudgedWork | null {
    const works = currentPanel(this.judging)?.works ?? [];
    return works.find(({ work }) => work === this.work) ?? null;
  },

  show(work: JudgedWork | null) {
    if (work === null) return this.setData({ phase: 'gone' });
    this.work = work.work;
    this.reason = '';
    const { sheet, restored, overtaken } = openSheet(
      keptScore(this.judging, this.work),
      work.score,
    );
    this.sheet = sheet;
    this.setData({
      scoring: work.score?.state !== 'abstained',
      restored,
      overtaken,
      refused: null,
      abstaining: false,
      reasonFault: '',
    });
    this.draw();
    void wx.pageScrollTo({ scrollTop: 0, duration: 0 });
  },
  draw(faults: readonly FieldFault[] = []) {
    const campaign = knownHome()?.campaign;
    const panel = currentPanel(this.judging);
    const known = this.known();
    if (campaign === undefined || panel === null || known === null) return;
    const work = workView(known, panel.desk, campaign);
    const sheet = sheetView(panel.desk.criteria, this.sheet, faults);
    show(this, { phase: 'shown', work, sheet });
  },

  slide({ type, currentTarget, detail }: WechatMiniprogram.SliderChange) {
    const points = String(detail.value);
    this.fill(currentTarget.dataset.id as string, points, type === 'change');
  },
  step({ currentTarget }: WechatMiniprogram.TouchEvent) {
    const { id, by, weight } = currentTarget.dataset as { id: string; by: 1 | -1; weight: number };
    this.fill(id, stepped(this.sheet.points[id] ?? '', by, weight));
  },
  typePoints({ currentTarget, detail }: WechatMiniprogram.Input) {
    this.fill(currentTarget.dataset.id as string, detail.value);
  },
  /** @param kept false while a slider still moves: the phone's storage is too slow for that. */
  fill(criterion: string, text: string, kept = true) {
    const points = { ...this.sheet.points, [criterion]: text };
    this.sheet = { ...this.sheet, points };
    if (kept) this.change(this.sheet);
    this.draw();
  },
  /** The words on the screen are the judge's own: nothing is sent back while typing. */
  typeComment({ detail }: WechatMiniprogram.Input) {
    this.change({ ...this.sheet, comment: detail.value });
  },
  change(sheet: ScoreDraft) {
    this.sheet = sheet;
    keepScore(this.judging, this.work, sheet);
  },

  saveDraft() {
    void this.send(false);
  },
  submit() {
    void this.send(true);
  },
  async send(submit: boolean) {
    const panel = currentPanel(this.judging);
    if (panel === null) return;
    const { criteria } = panel.desk;
    const faults = checkSheet(criteria, this.sheet, submit);
    this.draw(faults);
    if (faults.length > 0) return void wx.pageScrollTo({ selector: '.points' });
    const { judging, work, sheet } = this;
    const { marks } = marksOf(criteria, sheet);
    const { revision, comment } = sheet;
    const busy = submit ? 'final' : 'draft';
    const answer = await this.ask(busy, () =>
      call('judge.score', { judging, work, revision, marks, comment: comment.trim(), submit }),
    );
    if (answer === null) return;
    void wx.showToast({ title: submit ? '已提交' : '已存草稿', icon: 'success' });
    if (submit) this.goOn();
    else this.show(answer.work);
  },

  async abstain() {
    const reason = this.reason.trim();
    const fault = checkReason(reason)[0];
    this.setData({ reasonFault: fault === undefined ? '' : `${fault.reason}${fault.remedy}` });
    if (fault !== undefined) return;
    const { judging, work } = this;
    const { revision } = this.sheet;
    const answer = await this.ask('abstain', () =>
      call('judge.abstain', { judging, work, revision, reason }),
    );
    if (answer === null) return;
    void wx.showToast({ title: '已回避', icon: 'success' });
    this.goOn();
  },
  /** @returns null when it was not done; what was typed stays on the screen and on the phone. */
  async ask(
    busy: 'draft' | 'final' | 'abstain',
    send: () => Promise<Reply<Answer>>,
  ): Promise<Answer | null> {
    if (this.data.busy !== '') return null;
    const { judging, work } = this;
    this.setData({ busy, refused: null });
    const reply = await send();
    this.setData({ busy: '' });
    if (reply.ok) {
      dropScore(judging, work);
      noteAnswer(reply.data.work, reply.data.desk);
      return reply.data;
    }
    if (reply.error.code === 'CONFLICT') await this.meet();
    if (reply.error.fields !== undefined) this.draw(reply.error.fields);
    this.setData({ refused: reply.error, abstaining: false });
    return null;
  },
  /** Somebody with the same name on another phone was first: fetch what is there now. */
  async meet() {
    const fault = await fetchPanel(this.judging);
    if (fault !== null) return;
    if (this.known() === null) return this.setData({ phase: 'gone' });
    this.setData({ overtaken: true });
    this.draw();
  },
  keepMine() {
    const score = this.known()?.score ?? null;
    this.change({ ...this.sheet, revision: score?.revision ?? 0 });
    this.setData({ overtaken: false, refused: null });
  },
  takeSaved() {
    dropScore(this.judging, this.work);
    this.show(this.known());
  },
  scoreAfterAll() {
    this.setData({ scoring: true });
  },

  goOn() {
    const works = currentPanel(this.judging)?.works ?? [];
    const next = nextLeft(works, this.work);
    if (next === null) this.setData({ phase: 'done' });
    else this.show(next);
  },
  back() {
    if (getCurrentPages().length > 1) void wx.navigateBack();
    else void wx.redirectTo({ url: '/packages/judge/pages/desk/desk' });
  },
  retry() {
    if (this.data.fault?.code === 'FORBIDDEN') void wx.switchTab({ url: '/pages/home/home' });
    else void this.open();
  },

  openAbstain() {
    this.setData({ abstaining: true });
  },
  closeAbstain() {
    this.setData({ abstaining: false });
  },
  typeReason({ detail }: WechatMiniprogram.Input) {
    this.reason = detail.value;
    if (this.data.reasonFault !== '') this.setData({ reasonFault: '' });
  },
});
