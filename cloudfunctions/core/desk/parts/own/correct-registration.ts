import type { Input } from '../../../../../miniprogram/shared/contract';
import { correctableOfRegistration } from '../../../../../miniprogram/shared/people/correct';
import { conflict, notFound } from '../../../ground/fault';
import type { Context } from '../../../ground/table';
import { insertDecision } from '../../../record/stores/decisions';
import {
  findRegistration,
  moveRegistration,
  type Registration,
} from '../../../people/stores/registrations';
import { renewCheck } from '../../../files/parts/check/begin';
import { registrationWords } from '../../../people/parts/contact/checked';
import { registrationSubject } from '../../../people/parts/contact/role';
import { settleRegistrations } from '../../../people/parts/contact/settle';
import { newAct, type Doer } from '../../../record/parts/decision/new-act';
import { checkCorrection } from './correction';
import { isKept } from './forms';
import type { Owner } from './owner';

/** The person who decides on the own registration; the decision names the role and not the person. */
export const ownDoer = ({ actor, campaign, now }: Owner): Doer => ({
  campaign: campaign.id,
  actor: actor.openid,
  actorName: '本人',
  actorRole: 'citizen',
  at: now,
});

/**
 * Corrects an own registration as a contact. The decision is the lock: of a correction and an approval at once one
 * goes first.
 * @throws ActionFault NOT_FOUND, INVALID, or CONFLICT when it has moved on since it was seen.
 */
export async function correctRegistration(
  context: Context<'citizen'>,
  { id, revision, answers: typed }: Input<'own.correct'>,
): Promise<void> {
  const { office, now } = context;
  const own = await ownRegistration(context, id);
  const form = office.contacts.find((one) => one.id === own.form)?.form ?? [];
  const correctable = correctableOfRegistration(form, own.state);
  const { answers, changed, words } = checkCorrection(form, correctable, own.answers, typed, now);
  if (changed.length === 0) return;
  const { state, unit } = own;
  const act = newAct(ownDoer(context), {
    subject: registrationSubject(id),
    revision,
    title: unit.name,
    verb: 'correct',
    reason: words,
    before: { state },
    after: { state, unit: unit.name },
  });
  if (own.revision !== revision || !(await insertDecision(act))) throw moved();
  await renewCheck(registrationWords(own), now);
  const step = { at: now, state, reason: words };
  if (!(await moveRegistration(own, revision, { answers }, step))) throw moved();
}

const moved = () =>
  conflict('这份登记刚刚有了变化，更正没有生效。', '请刷新后查看最新情况，再更正一次。');

async function ownRegistration(
  { actor, campaign, office }: Context<'citizen'>,
  id: string,
): Promise<Registration> {
  const found = await findRegistration(id);
  const own = found?.campaign === campaign.id && found.openid === actor.openid;
  const [registration] = found !== null && own ? await settleRegistrations(office, [found]) : [];
  if (registration === undefined || !isKept(registration)) throw notFound('这份资料');
  return registration;
}
