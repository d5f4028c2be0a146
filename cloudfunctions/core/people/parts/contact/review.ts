import * as z from 'zod/mini';
import type { Input, RegistrationItem } from '../../../../../miniprogram/shared/contract';
import { checkReason } from '../../../../../miniprogram/shared/works/review';
import { conflict, invalid, notFound } from '../../../ground/fault';
import type { Context } from '../../../ground/table';
import { roleOf } from '../../stores/members';
import { findRegistration, type Registration } from '../../stores/registrations';
import { checksOf } from '../../../files/parts/check/of-subjects';
import { registrationSubject } from '../../../files/parts/check/subjects';
import { doerOf } from '../../../record/parts/decision/new-act';
import { endIfRetired, standingUnit } from '../unit/settle';
import { decideOnRegistration, type RegistrationWish } from './decide';
import { registrationItem } from './view';

const id = z.string().check(z.maxLength(200));
const revision = z.int().check(z.nonnegative());

export const contactApproveInput = z.strictObject({ id, revision });
export const contactRefuseInput = z.strictObject({
  id,
  revision,
  reason: z.string().check(z.maxLength(2000)),
});

type Reviewed = Promise<{ registration: RegistrationItem }>;

/** Makes somebody the contact of the unit that was registered for. */
export async function contactApprove(
  context: Context<'organizer'>,
  input: Input<'contact.approve'>,
): Reviewed {
  const registration = await find(context, input.id);
  if (registration.state === 'submitted') await assertFree(context, registration);
  const approved = await decide(context, registration, { ...input, verb: 'approve', reason: null });
  const { campaign, office } = context;
  if (await endIfRetired(office, campaign.id, registration.unit.id))
    throw unitGone(registration.unit.name);
  return approved;
}

/** Turns a registration down with a reason the person reads; the form may then be sent again. */
export const contactReject = async (
  context: Context<'organizer'>,
  input: Input<'contact.reject'>,
): Reviewed =>
  decide(context, await find(context, input.id), {
    ...input,
    verb: 'reject',
    reason: reasonOf(input),
  });

/** Ends a contact; the next call of that person is refused. */
export const contactRevoke = async (
  context: Context<'organizer'>,
  input: Input<'contact.revoke'>,
): Reviewed =>
  decide(context, await find(context, input.id), {
    ...input,
    verb: 'revoke',
    reason: reasonOf(input),
  });

async function decide(
  context: Context<'organizer'>,
  registration: Registration,
  wish: RegistrationWish,
): Reviewed {
  const { office } = context;
  const decided = await decideOnRegistration(doerOf(context), office, registration, wish);
  const subject = registrationSubject(decided._id);
  const [check] = (await checksOf([subject])).get(subject) ?? [];
  return { registration: registrationItem(office, decided, check) };
}

function reasonOf({ reason }: { reason: string }): string {
  const faults = checkReason(reason);
  if (faults.length > 0) throw invalid(faults);
  return reason.trim();
}

async function find({ campaign }: Context<'organizer'>, of: string): Promise<Registration> {
  const registration = await findRegistration(of);
  if (registration === null || registration.campaign !== campaign.id) throw notFound('这份登记');
  return registration;
}

/** A person acts for one unit at a time, and only for one that is on the list. */
async function assertFree(
  { campaign, office }: Context<'organizer'>,
  { openid, unit }: Registration,
): Promise<void> {
  const [member, listed] = await Promise.all([
    roleOf(campaign.id, openid, 'contact'),
    standingUnit(office, campaign.id, unit.id),
  ]);
  if (member !== null)
    throw conflict(
      `这位联系人已经代表${member.unit?.name ?? '另一个单位'}。`,
      '请先停用原来的联系人身份，再核准这份登记。',
    );
  if (listed?.active !== true) throw unitGone(unit.name);
}

const unitGone = (name: string) =>
  conflict(`${name}已停用，不能再有联系人。`, '请退回这份登记，或先把单位重新加入名单。');
