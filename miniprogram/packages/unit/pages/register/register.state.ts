import { fieldView, type FieldView } from '../../../../components/author-form/form-view';
import { formatMoment } from '../../../../shared/calendar';
import type { CampaignView, FormField } from '../../../../shared/campaign/view';
import type {
  ContactFormOffer,
  RegistrationState,
  RegistrationView,
  UnitRef,
} from '../../../../shared/contract/index';
import { REGISTRATION_STATE_LABELS } from '../../../../shared/contract/index';
import type { Refusal } from '../../../../shared/decision';
import type { FieldFault } from '../../../../shared/reply';
import { checkForm } from '../../../../shared/campaign/form';
import { nameKeyOf } from '../../../../shared/people/unit-name';
import type { RegistrationDraft } from '../../../../services/registration-draft';
import type { HistoryLine, Tone } from '../../../../state/history';

/** The field that the chosen unit fills. */
const UNIT_FIELD = 'unitName';

const TONES = {
  submitted: 'wait',
  approved: 'good',
  rejected: 'bad',
  revoked: 'bad',
} satisfies Record<RegistrationState, Tone>;

const STEPS = {
  submitted: '已提交登记',
  approved: '主办方已核准',
  rejected: '主办方没有核准',
  revoked: '主办方已停用',
} satisfies Record<RegistrationState, string>;

const NEXT = {
  submitted: '主办方核准后，“我的”里会出现联系人工作台。',
  approved: '可以打开联系人工作台。',
  rejected: '可以按原因修改后重新登记。',
  revoked: '如需继续担任联系人，可以重新登记。',
} satisfies Record<RegistrationState, string>;

/** An earlier registration: where it stands and why. */
export interface RegistrationCard {
  id: string;
  form: string;
  unit: string;
  tone: Tone;
  stateLabel: string;
  next: string;
  canOpen: boolean;
  history: HistoryLine[];
}

const isState = (state: string): state is RegistrationState => state in STEPS;

export function registrationCard(
  { id, form, unit, state, history }: RegistrationView,
  offers: readonly ContactFormOffer[],
): RegistrationCard {
  const lines = history.map((step, index) => ({
    key: String(index),
    when: formatMoment(step.at),
    label: isState(step.state) ? STEPS[step.state] : step.state,
    reason: step.reason ?? '',
    tone: isState(step.state) ? TONES[step.state] : ('wait' as const),
  }));
  return {
    id,
    form: offers.find((offer) => offer.id === form)?.name ?? '',
    unit: unit.name,
    tone: TONES[state],
    stateLabel: REGISTRATION_STATE_LABELS[state],
    next: NEXT[state],
    canOpen: state === 'approved',
    history: lines.reverse(),
  };
}

/** The forms that can be filled: one that stands or waits is not filled again. */
export function openOffers(
  offers: readonly ContactFormOffer[],
  registrations: readonly RegistrationView[],
): ContactFormOffer[] {
  const standing = registrations
    .filter(({ state }) => state === 'submitted' || state === 'approved')
    .map(({ form }) => form);
  return offers.filter(({ id }) => !standing.includes(id));
}

/** What to go on with: what was kept, if its form can still be filled; else the form, if there is only one. */
export function startWith(
  offers: readonly ContactFormOffer[],
  registrations: readonly RegistrationView[],
  kept: RegistrationDraft | null,
): RegistrationDraft | null {
  const open = openOffers(offers, registrations);
  if (kept !== null && open.some(({ id }) => id === kept.form)) return kept;
  const [only] = open;
  return only !== undefined && offers.length === 1 ? begin(only) : null;
}

/** The words over the forms that can be filled. */
export function leadOf(registrations: readonly RegistrationView[]): string {
  if (registrations.length === 0) return '登记哪一种联系人';
  const ended = registrations.some(({ state }) => state === 'rejected' || state === 'revoked');
  return ended ? '重新登记，或登记另一种联系人' : '也可以登记另一种联系人';
}

export function begin({ id }: ContactFormOffer): RegistrationDraft {
  return { form: id, unit: null, answers: {} };
}

/** Another form keeps what both ask; a unit of a level that it is not for is given up. */
export function switchForm(
  draft: RegistrationDraft | null,
  offer: ContactFormOffer,
  units: readonly UnitRef[],
): RegistrationDraft {
  if (draft === null) return begin(offer);
  const unit = units.find(({ id }) => id === draft.unit);
  const fits = unit !== undefined && offer.levels.includes(unit.level);
  return { ...draft, form: offer.id, unit: fits ? draft.unit : null };
}

const typed = ({ form }: ContactFormOffer): FormField[] =>
  form.filter(({ id }) => id !== UNIT_FIELD);

/** Words on the field that the unit is chosen in, as the form calls it. */
export function unitLabel({ form }: ContactFormOffer): string {
  return form.find(({ id }) => id === UNIT_FIELD)?.label ?? '单位名称';
}

/** The fields that are typed, with what was typed. */
export function typedFields(offer: ContactFormOffer, draft: RegistrationDraft): FieldView[] {
  return typed(offer).map((field) => fieldView(field, draft.answers[field.id] ?? ''));
}

/** Everything that is wrong: the unit at path `unit`, answers at `answers.<id>`. */
export function faultsOf(offer: ContactFormOffer, draft: RegistrationDraft): FieldFault[] {
  const label = unitLabel(offer);
  const missing =
    draft.unit === null
      ? [{ path: 'unit', reason: `${label}还没有选。`, remedy: `请从主办方的名单里选择${label}。` }]
      : [];
  return [...missing, ...checkForm({ form: typed(offer) }, draft.answers)];
}

export interface UnitGroup {
  level: string;
  name: string;
  units: { id: string; name: string; chosen: boolean }[];
}

/** The units that a form is for and whose names hold what was typed, by level. */
export function unitGroups(
  units: readonly UnitRef[],
  offer: ContactFormOffer,
  query: string,
  chosen: string | null,
): UnitGroup[] {
  const wanted = nameKeyOf(query);
  return offer.levels
    .map((level, index) => ({
      level,
      name: offer.levelNames[index] ?? '',
      units: units
        .filter((unit) => unit.level === level && nameKeyOf(unit.name).includes(wanted))
        .map(({ id, name }) => ({ id, name, chosen: id === chosen })),
    }))
    .filter((group) => group.units.length > 0);
}

export interface OfferChoice {
  id: string;
  name: string;
  about: string;
  chosen: boolean;
  refusal: Refusal | null;
}

export function offerChoices(
  offers: readonly ContactFormOffer[],
  chosen: string | null,
): OfferChoice[] {
  return offers.map(({ id, name, levelNames, refusal }) => ({
    id,
    name,
    about: levelNames.join('、'),
    chosen: id === chosen,
    refusal,
  }));
}

/** What approved contacts of a form do, in one sentence. */
export function dutyOf({ acts }: ContactFormOffer, { host }: Pick<CampaignView, 'host'>): string {
  return acts
    ? `${host}核准后，可以替作者上传作品，并在复赛阶段推荐作品。`
    : `${host}核准后，作为本单位的联系人接收活动通知；不推荐作品。`;
}
