import { appearance } from '../../../../behaviors/appearance';
import { workMaking } from '../../../../behaviors/work-making';
import { emptyBatch, type Batch } from '../../../../services/batch';
import { loadBatch, saveBatch, saveBatchSoon } from '../../../../services/batch-store';
import { call } from '../../../../services/call';
import { serverNow } from '../../../../services/clock';
import { dropContent } from '../../../../services/draft-store';
import { newRequest } from '../../../../services/request';
import { openHome } from '../../../../services/session';
import { unitNames } from '../../../../services/units';
import { dayOf } from '../../../../shared/calendar';
import type { KindView } from '../../../../shared/campaign/kind';
import { kindIn } from '../../../../shared/campaign/kinds';
import type { CampaignView } from '../../../../shared/campaign/view';
import { declareView, type Declaring } from '../../../../state/declared';
import { declaredNotes, formNotes } from '../../../../state/form-notes';
import { show } from '../../../../state/patch';
import { warningIn } from '../../../../state/upload-faults';
import { goHome } from '../../way-out';
import { nothingYet } from './batch.data';
import { givenAnswers } from './batch.answers';
import * as rows from './batch.rows';
import * as state from './batch.state';
import * as view from './batch.view';
import type { Taken } from '../../../../services/choose-files';
import { mayRemove } from './ask-removal';
import { chooseWorks } from './choose-works';
import { runBatch, type Running } from './send-batch';
import { sendEvents } from './send-events';

// There is never more than one batch on the page stack.
let campaign: CampaignView;
/** Name of the contact's unit. */
let unitName = '';
let batch: Batch = emptyBatch();
let run: view.Run | null = null;
let running: Running | null = null;

Page({
  behaviors: [appearance, workMaking],
  data: nothingYet,

  onLoad() {
    this.makes({
      work: () => view.madeOf(this.opened(), campaign),
      change: (to, drawn) => {
        const next = rows.makeRow(batch, this.data.form.openId, to);
        return drawn ? this.remake(next) : this.typed(next);
      },
    });
    void this.open();
  },
  onHide() {
    this.keep();
  },
  onUnload() {
    running?.stop();
    this.keep();
  },
  keep() {
    if (this.data.phase === 'ready') saveBatch(campaign.id, batch);
  },

  async open() {
    this.setData({ phase: 'loading' });
    const [home, desk] = await Promise.all([openHome(), call('union.desk', {})]);
    if (!home.ok) return this.setData({ phase: 'failed', fault: home.error });
    if (!desk.ok) return this.setData({ phase: 'failed', fault: desk.error });
    campaign = home.data.campaign;
    const { unit, upload } = desk.data.desk;
    unitName = unit.name;
    batch = await loadBatch(campaign);
    const restored = batch.rows.length > 0;
    if (!restored && batch.unit === '') batch = { ...batch, unit: unit.name };
    run = null;
    this.setData({
      phase: 'ready',
      refusal: upload,
      ...view.openData(batch, campaign),
      restored,
    });
    this.draw();
    this.setData({ units: await unitNames() });
  },
  retry() {
    if (this.data.fault?.code === 'FORBIDDEN') goHome();
    else void this.open();
  },

  /** What follows from the batch; the open form is the person's own and is left alone. */
  draw() {
    const shown = {
      rows: batch.rows.map((row) => view.rowView(batch, row, campaign, run)),
      room: rows.roomLeft(batch),
      agreed: batch.consent !== null,
      bar: view.barView(batch, campaign, run, this.data.stopFault !== null),
      done: batch.rows.filter(({ result }) => result.state === 'done').length,
    };
    show(this, shown);
  },
  change(next: Batch) {
    batch = next;
    this.keep();
    this.draw();
  },

  given: () => givenAnswers(campaign, unitName, dayOf(serverNow())),

  async choose() {
    if (this.data.picking !== '' || run !== null) return;
    await this.pick(rows.roomLeft(batch), (kind, { media, fault }) => {
      const row = { ...rows.fileRow(newRequest(), kind, media, fault), answers: this.given() };
      this.change(rows.addRow(rows.withoutDone(batch), row));
    });
    if (this.data.form.openId === '') this.openNext();
  },
  async chooseAgain({ currentTarget }: WechatMiniprogram.TouchEvent) {
    const { id } = currentTarget.dataset as { id: string };
    await this.pick(1, (_kind, { media, fault }) => {
      this.dropFile(id);
      this.change(rows.replaceFile(batch, id, newRequest(), media, fault));
    });
  },
  async pick(count: number, take: (kind: KindView, taken: Taken) => void) {
    const chosen = await chooseWorks(count, campaign, take, (picking) => {
      this.setData({ picking, pickNote: null, declined: false });
    });
    this.setData({ picking: '' });
    if (chosen.state === 'refused')
      this.setData({ pickNote: chosen.note, declined: chosen.declined });
  },

  /** Begins a work of a kind, where a work is more than one chosen file. */
  begin({ currentTarget }: WechatMiniprogram.TouchEvent) {
    const kind = kindIn(campaign, currentTarget.dataset.kind as string);
    if (kind === null || run !== null || rows.roomLeft(batch) === 0) return;
    const row = { ...rows.newRow(newRequest(), kind), answers: this.given() };
    this.change(rows.addRow(rows.withoutDone(batch), row));
    this.openRow(row.id);
  },
  opened() {
    const { openId } = this.data.form;
    return batch.rows.find(({ id }) => id === openId);
  },
  remake(next: Batch) {
    this.change(next);
    const row = this.opened();
    if (row !== undefined)
      show(this, { form: { ...this.data.form, work: view.workOf(row, campaign) } });
  },
  /** What is typed stays the person's own: nothing of the open form is drawn anew. */
  typed(next: Batch) {
    batch = next;
    saveBatchSoon(campaign.id, batch);
    this.draw();
  },
  declare({ detail }: WechatMiniprogram.CustomEvent<Partial<Declaring>>) {
    this.typed(rows.declareRow(batch, this.data.form.openId, detail));
    const row = this.opened();
    if (row === undefined) return;
    if (detail.borrowed === undefined)
      this.setData({ 'form.declare': declareView(campaign, row.declaring) });
    if (Object.keys(this.data.declareNotes).length > 0)
      this.setData({ declareNotes: declaredNotes(state.rowFaults(batch, row, campaign)) });
  },
  dropFile(id: string) {
    const row = batch.rows.find((one) => one.id === id);
    if (row !== undefined) dropContent(row.content);
  },
  async remove({ currentTarget }: WechatMiniprogram.TouchEvent) {
    const { id, title } = currentTarget.dataset as { id: string; title: string };
    if (!(await mayRemove(title))) return;
    this.dropFile(id);
    if (this.data.form.openId === id) this.setData({ form: view.NO_FORM });
    this.change(rows.removeRow(batch, id));
  },

  chooseTheme({ detail }: WechatMiniprogram.CustomEvent<{ theme: string }>) {
    this.setData({ theme: detail.theme });
    this.change({ ...batch, theme: detail.theme });
    const { openId } = this.data.form;
    if (openId === '') return;
    this.setData({ 'form.theme': view.rowForm(batch, openId, campaign).theme, themeWanted: false });
  },
  shareUnit({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.typed({ ...batch, unit: detail.value });
  },

  toggle({ currentTarget }: WechatMiniprogram.TouchEvent) {
    const { id } = currentTarget.dataset as { id: string };
    if (this.data.form.openId === id) return this.setData({ form: view.NO_FORM });
    const row = this.data.rows.find((one) => one.id === id);
    if (row?.editable === true) this.openRow(id);
  },
  openRow(id: string) {
    this.setData(view.openedForm(batch, id, campaign), () => {
      void wx.pageScrollTo({ selector: '.item--open' });
    });
  },
  openNext() {
    const queued = run?.queue ?? [];
    const next = state.fillableRows(batch, campaign).find(({ id }) => !queued.includes(id));
    if (next === undefined) this.setData({ form: view.NO_FORM });
    else this.openRow(next.id);
  },
  /** The form is filled: to the next row that lacks something, or to what this one lacks. */
  finish() {
    const row = this.opened();
    if (row === undefined) return;
    const faults = state.rowFaults(batch, row, campaign);
    this.keep();
    if (faults.length === 0) return this.openNext();
    const lacks = view.lackData(faults);
    this.setData(lacks);
    if (lacks.fileNotes.length > 0) return void wx.pageScrollTo({ selector: '.item--open' });
    this.setData({ focus: formNotes(faults).focus ?? '' });
  },
  answer({ detail }: WechatMiniprogram.CustomEvent<{ field: string; value: string }>) {
    this.typed(rows.answerRow(batch, this.data.form.openId, detail.field, detail.value));
    const row = this.opened();
    if (row === undefined || !this.data.notes[detail.field]) return;
    const { notes } = formNotes(state.rowFaults(batch, row, campaign));
    if (!notes[detail.field]) this.setData({ [`notes.${detail.field}`]: null });
  },
  themeOfRow({ detail }: WechatMiniprogram.CustomEvent<{ theme: string }>) {
    this.change(rows.themeRow(batch, this.data.form.openId, detail.theme));
    this.setData({ 'form.theme': detail.theme, themeWanted: false });
  },
  copyAuthor() {
    const { openId } = this.data.form;
    this.change(rows.copyAuthor(batch, openId, campaign));
    // Fields that were written over are made anew, or they would keep what was typed.
    this.setData({ 'form.fields': [], notes: {} });
    this.setData({ form: view.rowForm(batch, openId, campaign) });
  },

  agree({ detail }: WechatMiniprogram.CustomEvent<{ agreed: boolean }>) {
    this.setData({ consentWanted: false });
    this.change({ ...batch, consent: detail.agreed ? campaign.consent.version : null });
  },

  send() {
    const ready = state.completeRows(batch, campaign);
    if (ready.length === 0) return this.openNext();
    if (batch.consent === null) {
      this.setData({ consentWanted: true });
      return void wx.pageScrollTo({ selector: '.consent' });
    }
    const ids = ready.map(({ id }) => id);
    const warned = view.unreadIn(batch, ids, campaign).flatMap(({ shown }) => shown);
    if (warned.length > 0) return this.setData({ warned, warning: true });
    void this.start(ids);
  },
  mend() {
    this.setData({ warning: false });
  },
  sendAllTheSame() {
    const ids = state.completeRows(batch, campaign).map(({ id }) => id);
    this.setData({ warning: false });
    const unread = view.unreadIn(batch, ids, campaign);
    this.change(unread.reduce((now, { id, rules }) => rows.acknowledge(now, id, rules), batch));
    void this.start(ids);
  },
  /** The server found a warning that the phone could not; it is sent all the same. */
  insist({ currentTarget }: WechatMiniprogram.TouchEvent) {
    const { id } = currentTarget.dataset as { id: string };
    const row = batch.rows.find((one) => one.id === id);
    const warned = row?.result.state === 'refused' ? warningIn(row.result.fault) : null;
    if (warned === null) return;
    this.change(rows.acknowledge(batch, id, [warned.rule]));
    void this.start([id]);
  },
  again({ currentTarget }: WechatMiniprogram.TouchEvent) {
    void this.start([currentTarget.dataset.id as string]);
  },
  async start(ids: string[]) {
    if (run !== null) return;
    this.setData({ form: view.NO_FORM, stopFault: null, restored: false });
    const page = {
      batch: () => batch,
      change: (next: Batch) => this.change(next),
      run: (now: view.Run) => {
        run = now;
        this.draw();
      },
      dropFile: (id: string) => this.dropFile(id),
      tell: (data: Record<string, unknown>) => this.setData(data),
    };
    running = runBatch(ids, campaign, sendEvents(page, campaign));
    const fault = await running.over;
    run = null;
    running = null;
    this.setData({ stopFault: fault });
    this.draw();
  },
  stop: () => running?.stop(),

  toWorks: () => void wx.navigateTo({ url: '/packages/unit/pages/works/works' }),
});
