import { maskName } from '../../../../../miniprogram/shared/people/mask';
import { notFound } from '../../../ground/fault';
import { findRegistration } from '../../stores/registrations';
import { fullAnswers } from '../disclosure/answer-lines';
import type { PersonalForm } from '../disclosure/personal-form';
import { registrationSubject } from './role';

/** What contacts have filled in. */
export const registrationForm: PersonalForm = {
  kind: 'registration',
  find: async ({ campaign, office }, id) => {
    const found = await findRegistration(id);
    if (found === null || found.campaign !== campaign.id) throw notFound('这份登记');
    const form = office.contacts.find((one) => one.id === found.form);
    return {
      about: found.openid,
      subject: registrationSubject(id),
      what: `${found.unit.name} ${maskName(found.answers['name'] ?? '')} 的联系人登记`,
      answers: fullAnswers(form?.form ?? [], found.answers),
    };
  },
};
