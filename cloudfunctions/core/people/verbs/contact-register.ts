import * as z from 'zod/mini';
import type { Input, Output } from '../../../../miniprogram/shared/contract';
import type { ContactFormView } from '../../../../miniprogram/shared/campaign/office';
import { checkConsent } from '../../../../miniprogram/shared/campaign/consent';
import { mayRegister } from '../../../../miniprogram/shared/people/contact';
import { checkForm, tidyAnswers } from '../../../../miniprogram/shared/campaign/form';
import { conflict, invalid, refused } from '../../ground/fault';
import { verb, type Context } from '../../ground/table';
import { roleOf } from '../stores/members';
import {
  findRegistration,
  insertRegistration,
  moveRegistration,
  registrationId,
  type Registration,
} from '../stores/registrations';
import { unitRefOf, type Unit } from '../stores/units';
import { takeTurn } from '../../record/parts/limit/take-turn';
import { beginCheck, renewCheck } from '../../files/parts/check/begin';
import { registrationWords } from '../parts/contact/checked';
import { standingUnit } from '../parts/unit/settle';
import { settleRegistrations } from '../parts/contact/settle';
import { registrationView } from '../parts/contact/view';

const id = z.string().check(z.maxLength(64));

const contactRegisterInput = z.strictObject({
  form: id,
  unit: id,
  answers: z.record(id, z.string().check(z.maxLength(500))),
  consent: id,
});

/** Asks to become the contact of a unit; until it is decided, sending it again corrects it. */
async function contactRegister(
  context: Context<'citizen'>,
  input: Input<'contact.register'>,
): Promise<Output<'contact.register'>> {
  const { actor, campaign, office, now } = context;
  const form = office.contacts.find(({ id: known }) => known === input.form);
  if (form === undefined)
    throw invalid([{ path: 'form', reason: '没有这种登记表。', remedy: '请重新选择登记表。' }]);
  const open = mayRegister(form, now);
  if (!open.allowed) throw refused(open);
  const unit = await chosenUnit(context, form, input.unit);
  const answers = tidyAnswers(form, {
    ...input.answers,
    ...(unit && { [unitField(form)]: unit.name }),
  });
  const faults = [
    ...checkConsent(office.contactConsent, input.consent),
    ...(unit === null ? [UNIT_MISSING] : []),
    ...checkForm(form, answers, now).filter(
      ({ path }) => unit !== null || path !== `answers.${unitField(form)}`,
    ),
  ];
  if (unit === null || faults.length > 0) throw invalid(faults);

  const member = await roleOf(campaign.id, actor.openid, 'contact');
  if (member !== null)
    throw conflict(
      `您已经是${member.unit?.name ?? '一个单位'}的联系人。`,
      '如需更换单位，请先联系主办方停用现在的联系人身份。',
    );
  const _id = registrationId(campaign.id, form.id, actor.openid);
  const agreed = { version: input.consent, at: now };
  const sent = { unit: unitRefOf(unit), answers, consent: agreed, submittedAt: now };
  const wanted = { ...sent, state: 'submitted' } as const;
  const step = { at: now, state: 'submitted', reason: null };
  const fresh = { ...wanted, invitation: null, revision: 0, history: [step] };
  const registration: Registration = {
    _id,
    campaign: campaign.id,
    form: form.id,
    openid: actor.openid,
    ...fresh,
  };
  await takeTurn(context, 'registration');
  await beginCheck(registrationWords(registration), now);
  if (await insertRegistration(registration))
    return { registration: registrationView(registration) };

  const known = await own(context, _id);
  if (sameAs(known, registration)) return { registration: registrationView(known) };
  await renewCheck(registrationWords(registration), now);
  if (!(await moveRegistration(known, known.revision, { ...wanted, invitation: null }, step)))
    throw conflict('这份登记刚刚有了变化。', '请刷新后查看最新情况。');
  return { registration: registrationView(await own(context, _id)) };
}

const UNIT_MISSING = {
  path: 'unit',
  reason: '没有选择单位，或这个单位不在名单中。',
  remedy: '请从名单中选择单位；名单里没有的，请联系主办方添加。',
};

/** The form's first field is the unit's name; the server fills it in from the chosen unit. */
const unitField = ({ form }: ContactFormView): string => form[0]?.id ?? '';

async function chosenUnit(
  { campaign, office }: Context<'citizen'>,
  { levels }: ContactFormView,
  unit: string,
): Promise<Unit | null> {
  const found = await standingUnit(office, campaign.id, unit);
  return found?.active === true && levels.includes(found.level) ? found : null;
}

async function own({ office }: Context<'citizen'>, id: string): Promise<Registration> {
  const found = await findRegistration(id);
  const [registration] = found === null ? [] : await settleRegistrations(office, [found]);
  if (registration === undefined) throw new Error('A registration was there and is gone');
  return registration;
}

/** The same form sent again while it waits. */
const sameAs = (one: Registration, other: Registration): boolean =>
  one.state === 'submitted' &&
  one.unit.id === other.unit.id &&
  Object.keys(other.answers).every((field) => one.answers[field] === other.answers[field]);

export default verb('contact.register', {
  actor: 'citizen',
  input: contactRegisterInput,
  run: contactRegister,
});
