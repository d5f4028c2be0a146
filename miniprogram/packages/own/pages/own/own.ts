import type { FieldView } from '../../../../components/author-form/form-view';
import { appearance } from '../../../../behaviors/appearance';
import { call } from '../../../../services/call';
import { copyText } from '../../../../services/clipboard';
import { sendToChat } from '../../../../services/download';
import { agreeToPrivacy, showPrivacyGuide } from '../../../../services/privacy';
import { openHome } from '../../../../services/session';
import type { OwnData, OwnForm } from '../../../../shared/contract/index';
import type { Fault } from '../../../../shared/reply';
import { checkReason } from '../../../../shared/campaign/reason';
import { formNotes, type FieldNotes } from '../../../../state/form-notes';
import * as state from './own.state';
import { stepWords, takeAway, type Step } from './take-away';

Page({
  behaviors: [appearance],
  data: {
    large: false,
    phase: 'loading' as 'loading' | 'failed' | 'ready',
    fault: null as Fault | null,
    own: null as state.OwnView | null,
    /** Id of the form that is being corrected; empty when none is. */
    correcting: '',
    fields: [] as FieldView[],
    notes: {} as FieldNotes,
    focus: '',
    saving: false,
    saveFault: null as object | null,
    step: 'none' as Step['at'],
    stepText: '',
    stepFault: null as Fault | null,
    copied: '',
    withdrawing: '',
    withdrawingTitle: '',
    reasonFault: '',
    erasing: false,
    understood: false,
    understoodWanted: false,
    consequences: [] as string[],
    busy: false,
    refused: null as Fault | null,
  },
  known: null as OwnData | null,
  draft: null as state.Correcting | null,
  reason: '',
  away: { at: 'none' } as Step,

  /** @param query `withdraw` names a work that its author wants to take back. */
  onLoad({ withdraw }) {
    this.known = null;
    this.draft = null;
    this.reason = '';
    this.away = { at: 'none' };
    void this.open().then(() => (withdraw === undefined ? null : this.openWithdrawal(withdraw)));
  },
  async onPullDownRefresh() {
    await this.open();
    void wx.stopPullDownRefresh();
  },

  async open() {
    const [reply] = await Promise.all([call('own.show', {}), openHome()]);
    if (reply.ok) return this.show(reply.data.own);
    if (this.known === null) this.setData({ phase: 'failed', fault: reply.error });
    else void wx.showToast({ title: '没有刷新成功', icon: 'none' });
  },
  show(own: OwnData) {
    this.known = own;
    this.setData({ phase: 'ready', own: state.ownView(own) });
  },
  formOf(id: string): OwnForm | undefined {
    return this.known?.forms.find((form) => form.id === id);
  },

  correct({ currentTarget }: WechatMiniprogram.TouchEvent) {
    const form = this.formOf(currentTarget.dataset.id as string);
    if (form === undefined) return;
    this.draft = state.startCorrecting(form);
    const fields = state.fieldsOf(form, this.draft);
    this.setData({ correcting: form.id, fields, notes: {}, focus: '', saveFault: null });
  },
  answer({ detail }: WechatMiniprogram.CustomEvent<{ field: string; value: string }>) {
    if (this.draft === null) return;
    const { id, answers } = this.draft;
    this.draft = { id, answers: { ...answers, [detail.field]: detail.value } };
    if (this.data.notes[detail.field]) this.setData({ [`notes.${detail.field}`]: null });
  },
  leave() {
    this.draft = null;
    this.setData({ correcting: '', fields: [], saveFault: null });
  },
  async save() {
    const form = this.formOf(this.data.correcting);
    if (form === undefined || this.draft === null || this.data.saving) return;
    const faults = state.faultsOf(form, this.draft);
    if (faults.length > 0) return this.explain(faults);
    if (!state.isChanged(form, this.draft)) return this.leave();
    if (!(await agreeToPrivacy())) return this.setData({ saveFault: DECLINED });
    this.setData({ saving: true, saveFault: null });
    const { kind, id, revision } = form;
    const { answers } = this.draft;
    const reply = await call('own.correct', { kind, id, revision, answers });
    this.setData({ saving: false });
    if (!reply.ok) {
      const { fields = [] } = reply.error;
      if (fields.length > 0) return this.explain(fields);
      this.setData({ saveFault: reply.error });
      // What was typed stays; what is kept is looked at anew, so that the next try rests on it.
      return reply.error.code === 'CONFLICT' ? this.open() : undefined;
    }
    this.leave();
    this.show(reply.data.own);
    void wx.showToast({ title: '已更正', icon: 'success' });
  },
  explain(faults: ReturnType<typeof state.faultsOf>) {
    const { notes, focus } = formNotes(faults);
    this.setData({ notes, focus: focus ?? '' });
  },

  async download() {
    if (this.away.at === 'making' || this.away.at === 'fetching') return;
    await takeAway((step) => {
      this.away = step;
      const stepFault = step.at === 'failed' ? step.fault : null;
      this.setData({ step: step.at, stepText: stepWords(step), stepFault, copied: '' });
    });
  },
  async send() {
    if (this.away.at !== 'ready') return;
    if (!(await sendToChat(this.away.path, this.away.file.name)))
      this.setData({ copied: '没有发出去。也可以复制地址，在电脑的浏览器里打开。' });
  },
  async copy() {
    if (this.away.at !== 'ready') return;
    const done = await copyText(this.away.file.url);
    this.setData({ copied: done ? '' : '没有复制成功。需要先同意微信的隐私保护指引。' });
  },
  readGuide() {
    showPrivacyGuide();
  },

  askWithdraw({ currentTarget }: WechatMiniprogram.TouchEvent) {
    this.openWithdrawal(currentTarget.dataset.id as string);
  },
  openWithdrawal(id: string) {
    const form = this.formOf(id);
    if (form === undefined) return;
    this.reason = '';
    const opened = { withdrawing: form.id, withdrawingTitle: form.title };
    this.setData({ ...opened, reasonFault: '', refused: null });
  },
  typeReason({ detail }: WechatMiniprogram.Input) {
    this.reason = detail.value;
    if (this.data.reasonFault !== '') this.setData({ reasonFault: '' });
  },
  async withdraw() {
    const form = this.formOf(this.data.withdrawing);
    if (form === undefined || this.data.busy) return;
    const [wrong] = checkReason(this.reason);
    if (wrong !== undefined) return this.setData({ reasonFault: `${wrong.reason}${wrong.remedy}` });
    this.setData({ busy: true, refused: null });
    const { id, revision } = form;
    const reply = await call('entry.withdraw', { id, revision, reason: this.reason.trim() });
    this.setData({ busy: false });
    if (!reply.ok) {
      this.setData({ refused: reply.error });
      return this.open();
    }
    this.setData({ withdrawing: '' });
    void wx.showToast({ title: '已撤回', icon: 'success' });
    return this.open();
  },

  askErase() {
    const { own } = this.data;
    if (own === null || own.erasure !== null) return;
    const fresh = { understood: false, understoodWanted: false, refused: null };
    this.setData({ erasing: true, consequences: state.consequences(own), ...fresh });
  },
  understand() {
    this.setData({ understood: !this.data.understood, understoodWanted: false });
  },
  async erase() {
    if (this.data.busy) return;
    if (!this.data.understood) return this.setData({ understoodWanted: true });
    this.setData({ busy: true, refused: null });
    const reply = await call('own.erase', { understood: true });
    this.setData({ busy: false });
    if (!reply.ok) return this.setData({ refused: reply.error });
    this.setData({ erasing: false });
    this.show(reply.data.own);
    void wx.pageScrollTo({ scrollTop: 0 });
  },
  close() {
    this.setData({ withdrawing: '', erasing: false });
  },
  openVotes() {
    void wx.navigateTo({ url: '/packages/ledger/pages/votes/votes' });
  },
});

const DECLINED = {
  reason: '您没有同意隐私保护指引，所以没有保存。',
  remedy: '同意后再保存。填好的内容都还在，其他功能不受影响。',
};
