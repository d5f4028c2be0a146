import { appearance } from '../../behaviors/appearance';
import { workMaking } from '../../behaviors/work-making';
import type { CampaignView } from '../../shared/campaign/view';
import type { Fault } from '../../shared/reply';
import { maySubmitAlone } from '../../shared/works/submission';
import { serverNow } from '../../services/clock';
import { isRepeatable } from '../../services/call-failure';
import { emptyDraft, holdsWork, workOf, type Draft, type Step } from '../../state/draft';
import { dropContent, loadDraft, saveDraft, saveDraftSoon } from '../../services/draft-store';
import { askForMessage } from '../../services/notify';
import { knownHome, openHome } from '../../services/session';
import { unitNames } from '../../services/units';
import { authorAnswers } from '../../state/author-answers';
import { declaredFaults, type Declaring } from '../../state/declared';
import { declaredNotes, formNotes } from '../../state/form-notes';
import { show } from '../../state/patch';
import { faultNotes } from '../../state/pick-notes';
import { warningIn } from '../../state/upload-faults';
import { choosePlain } from './choose-plain';
import { sendEntry, tidyUp } from './send-entry';
import { nothingYet } from './submit.data';
import * as state from './submit.state';
import * as view from './submit.view';

// There is never more than one submission on the page stack.
let campaign: CampaignView;
let draft: Draft;
/** Rules of the warnings that were read of the work as it is now. */
let acknowledged: string[] = [];
let cancelSending: (() => void) | null = null;

Page({
  behaviors: [appearance, workMaking],
  data: nothingYet,

  onLoad({ again }) {
    this.setData({ again: again !== undefined });
    this.makes({
      work: () => {
        const work = workOf(draft, campaign);
        return work === null ? null : { campaign, ...work };
      },
      change: (to, drawn) => this.made(state.changeNow(draft, campaign, to), drawn),
    });
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
    const kept = await loadDraft(campaign);
    draft = state.settled(kept, campaign);
    const decision = maySubmitAlone(campaign, serverNow());
    if (!decision.allowed) return this.setData({ phase: 'closed', refusal: decision });
    this.setData({
      phase: 'editing',
      restored: holdsWork(kept),
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
    show(this, view.stepData(draft, campaign, serverNow()));
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
    this.walk(state.stepBefore(draft.step, campaign) ?? draft.step);
  },
  next() {
    const missing = state.missingAt(draft, campaign, draft.step);
    if (missing === null) {
      this.setData({ notes: {}, declareNotes: {}, fileNotes: [], focus: '', restored: false });
      return this.walk(state.stepAfter(draft.step) ?? draft.step);
    }
    if (draft.step !== 'author') return this.setData({ missing });
    const { notes, focus } = formNotes(state.formFaults(draft, campaign));
    const declareNotes = declaredNotes(declaredFaults(campaign, draft.declaring));
    const consentWanted = draft.consent === null;
    this.setData({ missing, notes, declareNotes, consentWanted, focus: '' });
    // The consent comes before the first field, so it is mended first.
    if (consentWanted) void wx.pageScrollTo({ scrollTop: 0 });
    else this.setData({ focus: focus ?? '' });
  },
  restart() {
    Object.values(draft.contents).forEach(dropContent);
    acknowledged = [];
    this.setData({ restored: false, again: false, fileNote: null, fileNotes: [], notes: {} });
    this.show(state.settled({ ...emptyDraft(), answers: authorAnswers(draft.answers) }, campaign));
  },

  chooseTheme({ detail }: WechatMiniprogram.CustomEvent<{ theme: string }>) {
    this.show(state.chooseTheme(draft, detail.theme));
  },

  /** Of a campaign whose works are one picture or film. */
  async choose({ currentTarget }: WechatMiniprogram.TouchEvent) {
    if (this.data.picking !== '') return;
    const kind = currentTarget.dataset.kind as string;
    const chosen = await choosePlain(draft, campaign, kind, () => {
      this.setData({ picking: '正在检查文件', missing: '' });
    });
    this.setData({ picking: '' });
    if (chosen === null) return;
    const { fileNote, declined } = chosen;
    this.setData({ fileNote, declined });
    if (chosen.draft !== null) this.show(chosen.draft);
  },

  chooseKind({ detail }: WechatMiniprogram.CustomEvent<{ kind: string }>) {
    this.setData({ fileNotes: [], declined: false });
    this.show(state.chooseKind(draft, detail.kind));
    void wx.pageScrollTo({ scrollTop: 0, duration: 0 });
  },
  otherKind() {
    this.show(state.chooseKind(draft, null));
  },
  /** The work was changed; what is typed of it stays the person's own. */
  made(next: Draft, drawn: boolean) {
    draft = next;
    acknowledged = [];
    if (drawn) {
      this.keep();
      show(this, view.workData(draft, campaign));
    } else saveDraftSoon(campaign.id, draft);
    this.settle();
  },

  answer({ detail }: WechatMiniprogram.CustomEvent<{ field: string; value: string }>) {
    draft = state.answer(draft, detail.field, detail.value);
    acknowledged = [];
    saveDraftSoon(campaign.id, draft);
    this.settle();
    if (!this.data.notes[detail.field]) return;
    const { notes } = formNotes(state.formFaults(draft, campaign));
    if (!notes[detail.field]) this.setData({ [`notes.${detail.field}`]: null });
  },
  declare({ detail }: WechatMiniprogram.CustomEvent<Partial<Declaring>>) {
    this.setData(view.declareData((draft = state.declare(draft, detail)), campaign, detail));
    saveDraftSoon(campaign.id, draft);
    if (Object.keys(this.data.declareNotes).length > 0) {
      const declareNotes = declaredNotes(declaredFaults(campaign, draft.declaring));
      this.setData({ declareNotes });
    }
    this.settle();
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

  submit() {
    const unread = state
      .warningsOf(draft, campaign)
      .filter(({ rule }) => !acknowledged.includes(rule));
    if (unread.length === 0) return void this.send();
    this.setData({ warned: unread, warning: true });
  },
  mend() {
    this.setData({ warning: false });
    this.walk('file');
  },
  sendAllTheSame() {
    acknowledged = [...acknowledged, ...this.data.warned.map(({ rule }) => rule)];
    this.setData({ warning: false });
    void this.send();
  },
  async send() {
    const complete = state.complete(draft, campaign);
    if (this.data.phase !== 'editing' || complete === null) return;
    this.setData({ phase: 'sending', judging: false, sendFault: null });
    // Asked on this tap, as WeChat demands; the upload does not wait for the answer.
    void askForMessage(knownHome()?.templates.outcome ?? null);
    const sending = sendEntry(complete, campaign, acknowledged, {
      onProgress: (progress) => this.setData({ progress }),
      onRecord: (upload) => {
        draft = state.keepUpload(draft, campaign, upload);
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
    acknowledged = [];
    this.setData({ phase: 'done', doneTitle: entry.title });
  },
  cancel() {
    cancelSending?.();
  },
  /** Brings the person to where the fault can be mended. */
  explain(fault: Fault) {
    const warned = warningIn(fault);
    if (warned !== null) return this.setData({ phase: 'editing', warned: [warned], warning: true });
    const step = isRepeatable(fault) ? 'confirm' : state.stepOfFault(fault);
    draft = state.afterFault(draft, campaign, fault);
    this.setData({ phase: 'editing' });
    if (step === 'confirm') return this.setData({ sendFault: fault });
    this.walk(step);
    if (step === 'file')
      return this.setData({ fileNote: fault, fileNotes: faultNotes(draft, campaign, fault) });
    const { notes } = formNotes(fault.fields ?? []);
    const declareNotes = declaredNotes(fault.fields ?? []);
    this.setData({ missing: fault.reason, notes, declareNotes });
    if (state.staleConsent(fault)) void this.readAgain();
  },

  toTab({ currentTarget }: WechatMiniprogram.TouchEvent) {
    void wx.switchTab({ url: currentTarget.dataset.url as string });
  },
  toRules: () => void wx.navigateTo({ url: '/pages/rules/rules' }),
});
