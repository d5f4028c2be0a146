import type { ContactFormOffer } from '../shared/contract/index';
import { bag, restoreAnswers, text } from '../state/stored';
import { Soon } from './soon';

/** What somebody has written so far to be registered as a contact. */
export interface RegistrationDraft {
  /** Id of the form. */
  form: string;
  /** Id of the unit; null while none is chosen. */
  unit: string | null;
  answers: Record<string, string>;
}

const soon = new Soon();

const keyOf = (campaign: string): string => `registration:${campaign}`;

/** What this phone last kept, as far as it fits the forms; null when there is nothing. */
export function loadRegistration(
  campaign: string,
  offers: readonly ContactFormOffer[],
): RegistrationDraft | null {
  const from = bag(wx.getStorageSync(keyOf(campaign)));
  const offer = offers.find(({ id }) => id === from.form);
  if (offer === undefined) return null;
  const { id: form } = offer;
  return { form, unit: text(from.unit), answers: restoreAnswers(from.answers, offer.form) };
}

export function saveRegistration(campaign: string, draft: RegistrationDraft): void {
  soon.kept();
  // A phone without room keeps it in memory only.
  wx.setStorage({ key: keyOf(campaign), data: draft, fail: () => undefined });
}

/** Keeps it while the person types: a killed app loses no more than the last words. */
export function saveRegistrationSoon(campaign: string, draft: RegistrationDraft): void {
  soon.keep(() => {
    saveRegistration(campaign, draft);
  });
}
