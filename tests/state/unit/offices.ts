import { officeView } from '../../support/campaign';
import type { ContactFormOffer } from '../../../miniprogram/shared/contract';

/** The forms 附件2 and 附件3 of notice 003, as they are offered. */
export function offices(): [ContactFormOffer, ContactFormOffer] {
  const [union, internet] = officeView.contacts.map((form) => ({
    ...form,
    levelNames: form.levels.map(
      (level) => officeView.levels.find(({ id }) => id === level)?.name ?? '',
    ),
    refusal: null,
  }));
  if (union === undefined || internet === undefined) throw new Error('notice 003 has two forms');
  return [union, internet];
}
