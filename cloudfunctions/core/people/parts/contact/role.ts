import type { OfficeView } from '../../../../../miniprogram/shared/campaign/office';
import { setRole } from '../../stores/members';
import type { Registration } from '../../stores/registrations';

/** What decisions on an invitation are about. */
export const invitationSubject = (id: string): string => `invitation:${id}`;

/** Steps of the role that an invitation gives. */
export const INVITED_STEP = 1;
export const REVOKED_STEP = 2;

/**
 * Makes the person's role what a step of the registration says.
 * @param step the registration's revision after the step.
 * @param at ms, when it was decided.
 * @returns whether the role is as wanted; false when the person acts for another unit, or a later step was there before.
 */
export async function setContactRole(
  registration: Registration,
  { contacts }: OfficeView,
  { active, step, at }: { active: boolean; step: number; at: number },
): Promise<boolean> {
  const { _id, campaign, openid, form, unit, answers, invitation } = registration;
  const source =
    invitation === null
      ? { subject: registrationSubject(_id), step }
      : { subject: invitationSubject(invitation), step: active ? INVITED_STEP : REVOKED_STEP };
  return setRole({
    campaign,
    openid,
    role: 'contact',
    name: answers['name'] ?? '',
    unit,
    acts: contacts.find(({ id }) => id === form)?.acts === true,
    active,
    since: at,
    source,
  });
}

/** What decisions on a registration are about. */
export const registrationSubject = (id: string): string => `registration:${id}`;
