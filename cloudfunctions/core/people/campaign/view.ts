import type { OfficeView } from '../../../../miniprogram/shared/campaign/office';
import { closesAt } from '../../campaigns/days';
import { fieldView } from '../../campaigns/field-view';
import type { PeoplePart } from './shape';

/** Contacts and what they tell, and for how long a code admits somebody. */
export const office = (
  campaign: PeoplePart,
): Pick<OfficeView, 'contactConsent' | 'contacts' | 'invitation'> => ({
  contactConsent: {
    version: campaign.units.consent.version,
    title: campaign.units.consent.title,
    paragraphs: campaign.units.consent.paragraphs,
  },
  contacts: campaign.units.contacts.map(({ registerBy, form, ...contact }) => ({
    ...contact,
    registerBy: registerBy === null ? null : closesAt(campaign.year, registerBy),
    form: form.map(fieldView),
  })),
  invitation: campaign.invitation,
});
