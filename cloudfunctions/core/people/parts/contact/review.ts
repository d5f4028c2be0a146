import * as z from 'zod/mini';
import type { RegistrationItem } from '../../../../../miniprogram/shared/contract';
import { checkReason } from '../../../../../miniprogram/shared/campaign/reason';
import { checksOf } from '../../../files/parts/check/of-subjects';
import { registrationSubject } from './role';
import { invalid, notFound } from '../../../ground/fault';
import type { Context } from '../../../ground/table';
import { doerOf } from '../../../record/parts/decision/new-act';
import { findRegistration, type Registration } from '../../stores/registrations';
import { decideOnRegistration, type RegistrationWish } from './decide';
import { registrationItem } from './view';

const id = z.string().check(z.maxLength(200));
const revision = z.int().check(z.nonnegative());

/** Which registration, as it was read. */
export const reviewInput = z.strictObject({ id, revision });

/** The same with a reason that the person reads. */
export const refusalInput = z.strictObject({
  id,
  revision,
  reason: z.string().check(z.maxLength(2000)),
});

/** Decides on a registration and answers as the list shows it. @throws what `decideOnRegistration` throws. */
export async function review(
  context: Context<'organizer'>,
  registration: Registration,
  wish: RegistrationWish,
): Promise<{ registration: RegistrationItem }> {
  const { office } = context;
  const decided = await decideOnRegistration(doerOf(context), office, registration, wish);
  const subject = registrationSubject(decided._id);
  const [check] = (await checksOf([subject])).get(subject) ?? [];
  return { registration: registrationItem(office, decided, check) };
}

/** @throws ActionFault INVALID when nobody could read a reason there. */
export function reasonOf({ reason }: { reason: string }): string {
  const faults = checkReason(reason);
  if (faults.length > 0) throw invalid(faults);
  return reason.trim();
}

/** @throws ActionFault NOT_FOUND, also for one of another campaign. */
export async function findReviewed(
  { campaign }: Context<'organizer'>,
  of: string,
): Promise<Registration> {
  const registration = await findRegistration(of);
  if (registration === null || registration.campaign !== campaign.id) throw notFound('这份登记');
  return registration;
}
