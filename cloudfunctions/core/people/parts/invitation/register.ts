import {
  findRegistration,
  insertRegistration,
  moveRegistration,
  registrationId,
} from '../../stores/registrations';
import type { Invitation } from '../../stores/invitations';

const ADMITTED = '凭主办方发出的邀请码加入。';

/** Writes down what an imported list says of a contact who has come with the code, once. */
export async function register(
  { _id: invitation, campaign, unit, registration }: Invitation,
  openid: string,
  at: number,
): Promise<void> {
  if (registration === null || unit === null) return;
  const { form, answers } = registration;
  const _id = registrationId(campaign, form, openid);
  const step = { at, state: 'approved', reason: ADMITTED };
  const change = { unit, answers, state: 'approved', submittedAt: at, invitation } as const;
  const fresh = { _id, campaign, form, openid, ...change, revision: 1, history: [step] };
  if (await insertRegistration(fresh)) return;
  const known = await findRegistration(_id);
  if (known === null || known.invitation === invitation) return;
  await moveRegistration(known, known.revision, change, step);
}

/** Takes it back when the role could not be given. */
export async function unregister(
  { _id: invitation, campaign, registration }: Invitation,
  openid: string,
  at: number,
): Promise<void> {
  if (registration === null) return;
  const known = await findRegistration(registrationId(campaign, registration.form, openid));
  if (known?.invitation !== invitation || known.state !== 'approved') return;
  const step = { at, state: 'revoked', reason: '邀请码已被主办方停用。' };
  await moveRegistration(known, known.revision, { state: 'revoked' }, step);
}
