import { contactForms, contactFormsInput } from '../core/people/verbs/contact-forms';
import { contactRegister, contactRegisterInput } from '../core/people/verbs/contact-register';
import {
  invitationRedeem,
  invitationRedeemInput,
  invitationShow,
  invitationShowInput,
} from '../core/people/parts/invitation/redeem';
import { unitsList, unitsListInput } from '../core/people/verbs/units-list';

/** How somebody becomes a contact or a judge. */
export const officeActions = {
  'units.list': { actor: 'citizen', input: unitsListInput, run: unitsList },
  'contact.forms': { actor: 'citizen', input: contactFormsInput, run: contactForms },
  'contact.register': { actor: 'citizen', input: contactRegisterInput, run: contactRegister },
  'invitation.show': { actor: 'citizen', input: invitationShowInput, run: invitationShow },
  'invitation.redeem': { actor: 'citizen', input: invitationRedeemInput, run: invitationRedeem },
} as const;
