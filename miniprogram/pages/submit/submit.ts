import { fieldsFor } from '../../shared/campaign/fields';
import { appearance } from '../../behaviors/appearance';
import type { CampaignView } from '../../shared/campaign/view';
import type { Fault } from '../../shared/reply';
import { checkForm } from '../../shared/campaign/form';
import { maySubmitAlone } from '../../shared/works/submission';
import { serverNow } from '../../services/clock';
import { isRepeatable } from '../../services/call-failure';
import { emptyDraft, type Draft, type Step } from '../../state/draft';
import {
  dropFiles,
  holdsWork,
  loadDraft,
  saveDraft,
  saveDraftSoon,
} from '../../services/draft-store';
import { askForMessage } from '../../services/notify';
import { showPrivacyGuide } from '../../services/privacy';
import { knownHome, openHome } from '../../services/session';
import { unitNames } from '../../services/units';
import { authorAnswers } from '../../state/author-answers';
import { formNotes } from '../../state/form-notes';
import { chooseFile } from './choose-file';
import { sendEntry, tidyUp } from './send-entry';
import { nothingYet } from './submit.data';
import * as state from './submit.state';
import * as view from './submit.view';

// There is never more than one submission on the page stack.
let campaign: CampaignView;
let draft: Draft;
let cancelSending: (() => void) | null = null;

Page({
  behaviors: [appearance],
  data: nothingYet,

  onLoad({ again }) {
    this.setData({ again: again !== undefined });
    void this.open();
  },
  onHide() {
    this.keep();
  },
  onUnload() {
    this.keep();
    this.cancel();
  },

  async open() {
    this.setData({ phase: 'loading' });
    const reply = await openHome();
    if (!reply.ok) return this.setData({ phase: 'failed', fault: reply.error });
    campaign = reply.data.campaign;
    draft = await loadDraft(campaign);
    const decision = maySubmitAlone(campaign, serverNow());
    if (!decision.allowed) return this.setData({ phase: 'closed', refusal: decision });
    this.setData({
      phase: 'editing',
      restored: holdsWork(draft),
      ...view.openData(draft, campaign),
    });
    this.show(state.goTo(draft, campaign, draft.step));
    this.setData({ units: await unitNames() });
  },

  /** The campaign's texts changed while the person was writing. */
  async readAgain() {
    const reply = await openHome({ fresh: true });
    if (!reply.ok) return;
    campaign = reply.data.campaign;
    this.setData({ consent: campaign.consent, consentWanted: true });
  },

  /** Puts a step on the screen; the draft is kept at every step. */
  show(next: Draft) {
    draft = next;
    this.keep();
    this.setData({ ...view.stepData(draft, campaign, serverNow()) });
  },
  walk(step: Step) {
    this.show(state.goTo(draft, campaign, step));
    void wx.pageScrollTo({ scrollTop: 0, duration: 0 });
  },
  keep() {
    if (this.data.phase === 'editing' || this.data.phase === 'sending')
      saveDraft(campaign.id, draft);
  },

  go({ detail }: WechatMiniprogram.CustomEvent<{ id: Step }>) {
    this.walk(detail.id);
  },
  edit({ currentTarget }: WechatMiniprogram.TouchEvent) {
    this.walk(currentTarget.dataset.step as Step);
  },
  back() {
    this.walk(state.stepBefore(draft.step) ?? draft.step);
  },
  next() {
    const missing = state.missingAt(draft, campaign, draft.step);
    if (missing === null) {
      this.setData({ notes: {}, focus: '', restored: false });
      return this.walk(state.stepAfter(draft.step) ?? draft.step);
    }
    if (draft.step !== 'author') return this.setData({ missing });
    const { notes, focus } = formNotes(
      checkForm({ form: fieldsFor(campaign, 'author') }, draft.answers),
    );
    const consentWanted = draft.consent === null;
    this.setData({ missing, notes, consentWanted, focus: '' });
    // The consent comes before the first field, so it is mended first.
    if (consentWanted) void wx.pageScrollTo({ scrollTop: 0 });
    else this.setData({ focus: focus ?? '' });
  },
  restart() {
    if (draft.media !== null) dropFiles(draft.media);
    this.setData({ restored: false, again: false, fileNote: null, notes: {} });
    this.show({ ...emptyDraft(), answers: authorAnswers(draft.answers) });
  },

  chooseTheme({ detail }: WechatMiniprogram.CustomEvent<{ theme: string }>) {
    this.show(state.chooseTheme(draft, detail.theme));
  },

  async choose({ currentTarget }: WechatMiniprogram.TouchEvent) {
    if (this.data.picking) return;
    const answer = await chooseFile(currentTarget.dataset.kind as string, campaign, () => {
      this.setData({ picking: true, missing: '' });
    });
    this.setData({ picking: false });
    if (answer.state === 'cancelled') return;
    if (answer.state === 'refused') {
      return this.setData({ fileNote: answer.note, declined: answer.declined });
    }
    if (draft.media !== null) dropFiles(draft.media);
    this.setData({ declined: false, fileNote: null });
    this.show(state.chooseMedia(draft, answer.media));
  },
  readGuide: showPrivacyGuide,
  zoom() {
    if (draft.media !== null) void wx.previewImage({ urls: [draft.media.path] });
  },

  answer({ detail }: WechatMiniprogram.CustomEvent<{ field: string; value: string }>) {
    draft = state.answer(draft, detail.field, detail.value);
    saveDraftSoon(campaign.id, draft);
    this.settle();
    if (!this.data.notes[detail.field]) return;
    const { notes } = formNotes(checkForm({ form: fieldsFor(campaign, 'author') }, draft.answers));
    if (!notes[detail.field]) this.setData({ [`notes.${detail.field}`]: null });
  },
  /** Takes back the word about something missing once nothing is. */
  settle() {
    if (this.data.missing !== '' && state.missingAt(draft, campaign, draft.step) === null) {
      this.setData({ missing: '' });
    }
  },
  agree({ detail }: WechatMiniprogram.CustomEvent<{ agreed: boolean }>) {
    draft = state.agree(draft, detail.agreed ? campaign.consent.version : null);
    this.keep();
    this.setData({ agreed: detail.agreed });
    this.settle();
  },

  async submit() {
    const complete = state.complete(draft);
    if (this.data.phase !== 'editing' || complete === null) return;
    this.setData({ phase: 'sending', judging: false, sendFault: null });
    // Asked on this tap, as WeChat demands; the upload does not wait for the answer.
    void askForMessage(knownHome()?.templates.outcome ?? null);
    const sending = sendEntry(complete, campaign, {
      onProgress: (progress) => this.setData({ progress }),
      onRecord: (record) => {
        draft = state.keepUpload(draft, record);
        this.keep();
      },
      onJudging: () => this.setData({ judging: true }),
    });
    cancelSending = () => sending.cancel();
    const outcome = await sending.outcome;
    cancelSending = null;
    if (outcome.state === 'cancelled') return this.setData({ phase: 'editing' });
    if (outcome.state === 'failed') return this.explain(outcome.fault);
    const { entry } = outcome.data;
    draft = tidyUp(draft, campaign, entry);
    this.setData({ phase: 'done', doneTitle: entry.title });
  },
  cancel() {
    cancelSending?.();
  },
  /** Brings the person to where the fault can be mended. */
  explain(fault: Fault) {
    const step = isRepeatable(fault) ? 'confirm' : state.stepOfFault(fault);
    draft = state.afterFault(draft, fault);
    this.setData({ phase: 'editing' });
    if (step === 'confirm') return this.setData({ sendFault: fault });
    this.walk(step);
    if (step === 'file') return this.setData({ fileNote: fault });
    this.setData({ missing: fault.reason, notes: formNotes(fault.fields ?? []).notes });
    if (state.staleConsent(fault)) void this.readAgain();
  },

  toTab({ currentTarget }: WechatMiniprogram.TouchEvent) {
    void wx.switchTab({ url: currentTarget.dataset.url as string });
  },
  toRules: () => void wx.navigateTo({ url: '/pages/rules/rules' }),
});
