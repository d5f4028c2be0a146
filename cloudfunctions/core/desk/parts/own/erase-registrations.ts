import type { RegistrationState } from '../../../../../miniprogram/shared/contract';
import { insertDecision } from '../../../record/stores/decisions';
import { registrationsOf, type Registration } from '../../../people/stores/registrations';
import { registrationSubject } from '../../../people/parts/contact/role';
import { settleRegistrations } from '../../../people/parts/contact/settle';
import { newAct } from '../../../record/parts/decision/new-act';
import { ownDoer } from './correct-registration';
import { isKept } from './forms';
import type { Owner } from './owner';

/** What is left of a registration whose answers are gone: nobody acts by it. */
const AFTER = {
  submitted: 'rejected',
  approved: 'revoked',
  rejected: 'rejected',
  revoked: 'revoked',
} satisfies Record<RegistrationState, RegistrationState>;

/** Somebody in office may decide at the same time: looked at again so often. */
const MOST_TRIES = 5;

/** Erases what a person filled in as a contact; the role ends with it. */
export async function eraseRegistrations(context: Owner): Promise<void> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const kept = (await standing(context)).filter(isKept);
    if (kept.length === 0) return;
    await Promise.all(kept.map((one) => insertDecision(erasureOf(context, one))));
  }
  throw new Error('A registration could not be erased');
}

/** The person's registrations after carrying out what was decided on them. */
const standing = async ({ actor, campaign, office }: Owner): Promise<Registration[]> =>
  settleRegistrations(office, await registrationsOf(campaign.id, actor.openid));

const erasureOf = (context: Owner, { _id, revision, unit, state }: Registration) =>
  newAct(ownDoer(context), {
    subject: registrationSubject(_id),
    revision,
    title: unit.name,
    verb: 'erase',
    reason: '本人清除了登记信息',
    before: { state },
    after: { state: AFTER[state], unit: unit.name },
  });
