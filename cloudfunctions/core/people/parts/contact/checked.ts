import type { Checked } from '../../../files/parts/check/begin';
import { freeWords } from '../../../files/parts/check/free-words';
import type { CheckedKind } from '../../../files/parts/check/kind';
import { findRegistration, type Registration } from '../../stores/registrations';
import { registrationSubject } from './role';

export const registrationWords = ({
  _id,
  campaign,
  openid,
}: Pick<Registration, '_id' | 'campaign' | 'openid'>): Checked => ({
  campaign,
  subject: registrationSubject(_id),
  part: 'text',
  openid,
});

/** Registrations, as content checks look at them. */
export const checkedRegistrations: CheckedKind = {
  noun: 'registration',
  contentOf: async ({ office }, id) => {
    const found = await findRegistration(id);
    if (found === null) return null;
    const form = office.contacts.find((one) => one.id === found.form)?.form ?? [];
    return { scene: 'profile', text: freeWords(form, found.answers) };
  },
};
