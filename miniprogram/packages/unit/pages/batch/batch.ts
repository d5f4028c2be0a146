import { appearance } from '../../../../behaviors/appearance';
import { emptyBatch, type Batch } from '../../../../services/batch';
import { loadBatch, saveBatch, saveBatchSoon } from '../../../../services/batch-store';
import { call } from '../../../../services/call';
import { dropFiles } from '../../../../services/draft-store';
import { showPrivacyGuide } from '../../../../services/privacy';
import { newRequest } from '../../../../services/request';
import { openHome } from '../../../../services/session';
import { unitNames } from '../../../../services/units';
import type { CampaignView } from '../../../../shared/campaign/view';
import { formNotes } from '../../../../state/form-notes';
import { show } from '../../../../state/patch';
import { goHome } from '../../way-out';
import { NO_PROGRESS, nothingYet } from './batch.data';
import * as state from './batch.state';
import * as view from './batch.view';
import { chooseFiles, type Taken } from './choose-files';
import { runBatch, type Running } from './send-batch';

// There is never more than one batch on the page stack.
let campaign: CampaignView;
let batch: Batch = emptyBatch();
let run: view.Run | null = null;
let running: Running | null = null;

Page({
  behaviors: [appearance],
  data: nothingYet,

  onLoad() {
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
    batch = await loadBatch(campaign);
    const restored = batch.rows.length > 0;
    if (!restored && batch.unit === '') batch = { ...batch, unit: unit.name };
    run = null;
    this.setData({
      phase: 'ready',
      refusal: upload,
      limits: view.limitLines(campaign),
      themes: campaign.themes,
      theme: batch.theme ?? '',
      shared: view.sharedFields(batch, campaign),
      consent: campaign.consent,
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
      room: state.roomLeft(batch),
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

  async choose() {
    if (this.data.picking !== '' || run !== null) return;
    await this.pick(state.roomLeft(batch), (taken) => {
      const row = state.newRow(newRequest(), taken.media, taken.fault);
      this.change(state.addRow(state.withoutDone(batch), row));
    });
    if (this.data.form.openId === '') this.openNext();
  },
  async chooseAgain({ currentTarget }: WechatMiniprogram.TouchEvent) {
    const { id } = currentTarget.dataset as { id: string };
    await this.pick(1, ({ media, fault }) => {
      this.dropFile(id);
      this.change(state.replaceFile(batch, id, media, fault));
    });
  },
  async pick(count: number, take: (taken: Taken) => void) {
    const chosen = await chooseFiles(count, campaign, {
      onLooking: (at, all) => {
        const picking = `正在检查第 ${at} 个文件，共 ${all} 个`;
        this.setData({ picking, pickNote: null, declined: false });
      },
      onTaken: take,
    });
    this.setData({ picking: '' });
    if (chosen.state === 'refused')
      this.setData({ pickNote: chosen.note, declined: chosen.declined });
  },
  readGuide: showPrivacyGuide,
  dropFile(id: string) {
    const media = batch.rows.find((row) => row.id === id)?.media;
    if (media) dropFiles(media);
  },
  async remove({ currentTarget }: WechatMiniprogram.TouchEvent) {
    const { id, title } = currentTarget.dataset as { id: string; title: string };
    const content = `移除“${title}”？它的文件和填好的资料会一起移除。`;
    const { confirm } = await wx.showModal({ title: '移除这一件', content, confirmText: '移除' });
    if (!confirm) return;
    this.dropFile(id);
    if (this.data.form.openId === id) this.setData({ form: view.NO_FORM });
    this.change(state.removeRow(batch, id));
  },

  chooseTheme({ detail }: WechatMiniprogram.CustomEvent<{ theme: string }>) {
    this.setData({ theme: detail.theme });
    this.change({ ...batch, theme: detail.theme });
    const { openId } = this.data.form;
    if (openId === '') return;
    this.setData({ 'form.theme': this.formOf(openId).theme, themeWanted: false });
  },
  shareUnit({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
    batch = { ...batch, unit: detail.value };
    saveBatchSoon(campaign.id, batch);
    this.draw();
  },

  formOf(id: string): view.RowForm {
    return view.rowForm(batch, id, campaign);
  },
  toggle({ currentTarget }: WechatMiniprogram.TouchEvent) {
    const { id } = currentTarget.dataset as { id: string };
    if (this.data.form.openId === id) return this.setData({ form: view.NO_FORM });
    const row = this.data.rows.find((one) => one.id === id);
    if (row?.editable === true) this.openRow(id);
  },
  openRow(id: string) {
    this.setData({ form: this.formOf(id), notes: {}, focus: '', themeWanted: false }, () => {
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
    const { openId } = this.data.form;
    const row = batch.rows.find(({ id }) => id === openId);
    if (row === undefined) return;
    const faults = state.rowFaults(batch, row, campaign);
    if (faults.length === 0) return this.openNext();
    const { notes, focus } = formNotes(faults);
    const themeWanted = faults.some(({ path }) => path === 'theme');
    this.setData({ notes, themeWanted, focus: '' });
    this.setData({ focus: focus ?? '' });
  },
  answer({ detail }: WechatMiniprogram.CustomEvent<{ field: string; value: string }>) {
    const { openId } = this.data.form;
    batch = state.answerRow(batch, openId, detail.field, detail.value);
    saveBatchSoon(campaign.id, batch);
    this.draw();
    const row = batch.rows.find(({ id }) => id === openId);
    if (row === undefined || !this.data.notes[detail.field]) return;
    const { notes } = formNotes(state.rowFaults(batch, row, campaign));
    if (!notes[detail.field]) this.setData({ [`notes.${detail.field}`]: null });
  },
  themeOfRow({ detail }: WechatMiniprogram.CustomEvent<{ theme: string }>) {
    this.change(state.themeRow(batch, this.data.form.openId, detail.theme));
    this.setData({ 'form.theme': detail.theme, themeWanted: false });
  },
  copyAuthor() {
    const { openId } = this.data.form;
    this.change(state.copyAuthor(batch, openId, campaign));
    // Fields that were written over are made anew, or they would keep what was typed.
    this.setData({ 'form.fields': [], notes: {} });
    this.setData({ form: this.formOf(openId) });
  },

  agree({ detail }: WechatMiniprogram.CustomEvent<{ agreed: boolean }>) {
    this.setData({ consentWanted: false });
    this.change({ ...batch, consent: detail.agreed ? campaign.consent.version : null });
  },

  send() {
    const rows = state.completeRows(batch, campaign);
    if (rows.length === 0) return this.openNext();
    if (batch.consent === null) {
      this.setData({ consentWanted: true });
      return void wx.pageScrollTo({ selector: '.consent' });
    }
    void this.start(rows.map(({ id }) => id));
  },
  again({ currentTarget }: WechatMiniprogram.TouchEvent) {
    void this.start([currentTarget.dataset.id as string]);
  },
  async start(ids: string[]) {
    if (run !== null) return;
    this.setData({ form: view.NO_FORM, stopFault: null, restored: false });
    running = runBatch(ids, campaign, {
      ready: (id) => {
        const row = batch.rows.find((one) => one.id === id);
        return row === undefined ? null : state.readyRow(batch, row, campaign);
      },
      onRun: (now) => {
        run = now;
        this.setData({ progress: NO_PROGRESS, judging: false });
        this.draw();
        void wx.pageScrollTo({ selector: '.item--sending' });
      },
      onProgress: (progress) => this.setData({ progress }),
      onJudging: () => this.setData({ judging: true }),
      onRecord: (id, record) => {
        batch = state.keepRecord(batch, id, record);
        this.keep();
      },
      onDone: (id, work) => {
        this.dropFile(id);
        this.change(state.handedIn(batch, id, work));
      },
      onFault: (id, fault) => this.change(state.notHandedIn(batch, id, fault)),
    });
    const fault = await running.over;
    run = null;
    running = null;
    this.setData({ stopFault: fault });
    this.draw();
  },
  stop() {
    running?.stop();
  },

  toWorks() {
    void wx.navigateTo({ url: '/packages/unit/pages/works/works' });
  },
});
