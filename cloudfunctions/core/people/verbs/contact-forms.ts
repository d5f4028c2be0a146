import * as z from 'zod/mini';
import type { Output } from '../../../../miniprogram/shared/contract';
import { mayRegister } from '../../../../miniprogram/shared/people/contact';
import { verb, type Context } from '../../ground/table';
import { registrationsOf } from '../stores/registrations';
import { settleRegistrations } from '../parts/contact/settle';
import { registrationView } from '../parts/contact/view';

const contactFormsInput = z.strictObject({});

/** The forms that make somebody a contact, and what became of the caller's own. */
async function contactForms({
  actor,
  now,
  campaign,
  office,
}: Context<'citizen'>): Promise<Output<'contact.forms'>> {
  const own = await settleRegistrations(office, await registrationsOf(campaign.id, actor.openid));
  return {
    forms: office.contacts.map((form) => {
      const decision = mayRegister(form, now);
      return {
        ...form,
        levelNames: office.levels
          .filter(({ id }) => form.levels.includes(id))
          .map(({ name }) => name),
        refusal: decision.allowed ? null : decision,
      };
    }),
    registrations: own.map(registrationView),
    consent: office.contactConsent,
  };
}

export default verb('contact.forms', {
  actor: 'citizen',
  input: contactFormsInput,
  run: contactForms,
});
