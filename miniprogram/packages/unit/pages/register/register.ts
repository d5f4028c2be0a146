import type { FieldView } from '../../../../components/author-form/form-view';
import { appearance } from '../../../../behaviors/appearance';
import { call } from '../../../../services/call';
import { agreeToPrivacy } from '../../../../services/privacy';
import {
  loadRegistration,
  saveRegistration,
  saveRegistrationSoon,
  type RegistrationDraft,
} from '../../../../services/registration-draft';
import { knownHome, openHome } from '../../../../services/session';
import type { ConsentView } from '../../../../shared/campaign/view';
import type {
  ContactFormOffer,
  RegistrationView,
  UnitRef,
} from '../../../../shared/contract/index';
import type { Fault } from '../../../../shared/reply';
import { formNotes, type FieldNotes } from '../../../../state/form-notes';
import * as state from './register.state';

Page({
  behaviors: [appearance],
  data: {
    large: false,
    phase: 'loading' as 'loading' | 'failed' | 'ready',
    fault: null as Fault | null,
    cards: [] as state.RegistrationCard[],
    choices: [] as state.OfferChoice[],
    lead: '',
    duty: '',
    refusal: null as object | null,
    consent: null as ConsentView | null,
    agreed: false,
    consentWanted: false,
    unitLabel: '',
    unitName: '',
    unitNote: '',
    fields: [] as FieldView[],
    notes: {} as FieldNotes,
    focus: '',
    missing: '',
    sendFault: null as object | null,
    sending: false,
    choosing: false,
    query: '',
    groups: [] as state.UnitGroup[],
  },
  offers: [] as ContactFormOffer[],
  registrations: [] as RegistrationView[],
  units: [] as readonly UnitRef[],
  draft: null as RegistrationDraft | null,

  onLoad() {
    this.draft = null;
    void this.open();
  },
  onHide() {
    this.keep();
  },
  onUnload() {
    this.keep();
  },

  async open() {
    this.setData({ phase: 'loading' });
    const [home, forms, units] = await Promise.all([
      openHome(),
      call('contact.forms', {}),
      call('units.list', {}),
    ]);
    if (!home.ok) return this.setData({ phase: 'failed', fault: home.error });
    if (!forms.ok) return this.setData({ phase: 'failed', fault: forms.error });
    if (!units.ok) return this.setData({ phase: 'failed', fault: units.error });
    this.registrations = forms.data.registrations;
    this.offers = forms.data.forms;
    this.setData({ consent: forms.data.consent });
    this.units = units.data.units;
    const kept = loadRegistration(home.data.campaign.id, this.offers);
    this.draft = state.startWith(this.offers, this.registrations, kept);
    this.show();
  },
  keep() {
    const campaign = knownHome()?.campaign;
    if (campaign !== undefined && this.draft !== null) saveRegistration(campaign.id, this.draft);
  },
  offer(): ContactFormOffer | null {
    return this.offers.find(({ id }) => id === this.draft?.form) ?? null;
  },
  unit(): UnitRef | null {
    return this.units.find(({ id }) => id === this.draft?.unit) ?? null;
  },

  /** Draws the page anew: typed words come from the draft, which holds them all. */
  show() {
    const campaign = knownHome()?.campaign;
    if (campaign === undefined) return;
    const { draft } = this;
    const offers = state.openOffers(this.offers, this.registrations);
    const offer = this.offer();
    this.setData({
      phase: 'ready',
      cards: this.registrations.map((one) => state.registrationCard(one, this.offers)),
      choices: state.offerChoices(offers, draft?.form ?? null),
      lead: state.leadOf(this.registrations),
      duty: offer === null ? '' : state.dutyOf(offer, campaign),
      refusal: offer?.refusal ?? null,
      unitLabel: offer === null ? '' : state.unitLabel(offer),
      unitName: this.unit()?.name ?? '',
      unitNote: '',
      fields: offer === null || draft === null ? [] : state.typedFields(offer, draft),
      notes: {},
      focus: '',
      missing: '',
      sendFault: null,
    });
  },

  chooseForm({ currentTarget }: WechatMiniprogram.TouchEvent) {
    const offer = this.offers.find(({ id }) => id === currentTarget.dataset.id);
    if (offer === undefined || offer.id === this.draft?.form) return;
    this.draft = state.switchForm(this.draft, offer, this.units);
    this.keep();
    this.show();
  },

  openUnits() {
    this.setData({ choosing: true, query: '' });
    this.search('');
  },
  closeUnits() {
    this.setData({ choosing: false });
  },
  typeQuery({ detail }: WechatMiniprogram.Input) {
    this.search(detail.value);
  },
  search(query: string) {
    const offer = this.offer();
    if (offer === null) return;
    const groups = state.unitGroups(this.units, offer, query, this.draft?.unit ?? null);
    this.setData({ groups });
  },
  chooseUnit({ currentTarget }: WechatMiniprogram.TouchEvent) {
    if (this.draft === null) return;
    this.draft = { ...this.draft, unit: currentTarget.dataset.id as string };
    this.keep();
    this.setData({ choosing: false, unitName: this.unit()?.name ?? '', unitNote: '' });
    this.settle();
  },

  agree({ detail }: WechatMiniprogram.CustomEvent<{ agreed: boolean }>) {
    const { agreed } = detail;
    this.setData({ agreed, consentWanted: false });
  },
  answer({ detail }: WechatMiniprogram.CustomEvent<{ field: string; value: string }>) {
    const { draft } = this;
    const campaign = knownHome()?.campaign;
    if (draft === null || campaign === undefined) return;
    this.draft = { ...draft, answers: { ...draft.answers, [detail.field]: detail.value } };
    saveRegistrationSoon(campaign.id, this.draft);
    this.settle(detail.field);
  },
  /** Takes back words about what is mended by now. */
  settle(field?: string) {
    const offer = this.offer();
    if (offer === null || this.draft === null) return;
    const faults = state.faultsOf(offer, this.draft);
    if (field !== undefined && this.data.notes[field] && !formNotes(faults).notes[field])
      this.setData({ [`notes.${field}`]: null });
    if (this.data.missing !== '' && faults.length === 0) this.setData({ missing: '' });
  },

  async submit() {
    const offer = this.offer();
    const { draft } = this;
    if (offer === null || draft === null || this.data.sending) return;
    const faults = state.faultsOf(offer, draft);
    if (faults.length > 0 || draft.unit === null) return this.explain(faults);
    const { consent } = this.data;
    if (consent === null || !this.data.agreed) return this.wantConsent();
    if (!(await agreeToPrivacy())) return this.setData({ sendFault: DECLINED });
    this.keep();
    this.setData({ sending: true, sendFault: null, notes: {}, missing: '' });
    const { form, unit, answers } = draft;
    const reply = await call('contact.register', {
      ...{ form, unit, answers },
      consent: consent.version,
    });
    this.setData({ sending: false });
    if (!reply.ok) {
      const { fields = [] } = reply.error;
      if (fields.some(({ path }) => path === 'consent')) return this.readAgain(reply.error);
      if (fields.length > 0) return this.explain(fields);
      return this.setData({ sendFault: reply.error });
    }
    const { registration } = reply.data;
    this.registrations = [
      registration,
      ...this.registrations.filter(({ id }) => id !== registration.id),
    ];
    this.draft = null;
    this.show();
    void wx.pageScrollTo({ scrollTop: 0 });
    void wx.showToast({ title: '已提交', icon: 'success' });
  },
  /** The consent comes before the first field, so it is mended first. */
  wantConsent() {
    this.setData({ consentWanted: true });
    void wx.pageScrollTo({ selector: '.consent' });
  },
  /** The text has changed since it was agreed to. */
  async readAgain(sendFault: Fault) {
    const forms = await call('contact.forms', {});
    if (forms.ok) this.setData({ consent: forms.data.consent });
    this.setData({ agreed: false, sendFault });
    this.wantConsent();
  },
  explain(faults: ReturnType<typeof state.faultsOf>) {
    const { notes, focus } = formNotes(faults);
    const unit = faults.find(({ path }) => path === 'unit');
    const unitNote = unit === undefined ? '' : `${unit.reason}${unit.remedy}`;
    const missing = `有 ${faults.length} 处需要填写或修改`;
    this.setData({ notes, unitNote, missing, focus: '' });
    if (unit !== undefined) void wx.pageScrollTo({ selector: '.unit' });
    else this.setData({ focus: focus ?? '' });
  },

  openDesk() {
    void wx.redirectTo({ url: '/packages/unit/pages/desk/desk' });
  },
  toMine() {
    void wx.switchTab({ url: '/pages/mine/mine' });
  },
});

const DECLINED = {
  reason: '您没有同意隐私保护指引，所以不能提交联系人资料。',
  remedy: '同意后再提交。填好的内容都还在。',
};
