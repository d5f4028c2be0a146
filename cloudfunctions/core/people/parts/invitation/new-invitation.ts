import { randomBytes } from 'crypto';
import { DAY_MS } from '../../../../../miniprogram/shared/calendar';
import { formatCode } from '../../../../../miniprogram/shared/people/code';
import type { OfficeView } from '../../../../../miniprogram/shared/campaign/office';
import { maskName } from '../../../../../miniprogram/shared/people/mask';
import { codeOf } from './code';
import { insertDecision } from '../../../record/stores/decisions';
import { insertInvitation, invitationIdOf, type Invitation } from '../../stores/invitations';
import { invitationSubject } from '../contact/role';
import { newAct, type Doer } from '../../../record/parts/decision/new-act';

/** Characters of a code that are kept to tell invitations apart. */
const HINT_LENGTH = 4;

/** Whom an invitation admits to what. */
export type Invited = Pick<Invitation, 'role' | 'name' | 'unit' | 'registration'> & {
  /** What may stand once only; null for an invitation of its own. */
  key: string | null;
};

/**
 * Makes an invitation. The code is given to the caller and kept nowhere; ten of 31 letters and digits behind the campaign's sign are not guessed.
 * @returns null when one with the same key stands.
 */
export async function newInvitation(
  doer: Doer,
  { invitation: { days } }: OfficeView,
  { role, name, unit, registration, key }: Invited,
): Promise<{ invitation: Invitation; code: string } | null> {
  const seed = randomBytes(16).toString('hex');
  const code = codeOf(doer.campaign, seed);
  const _id = invitationIdOf(code);
  const invitation: Invitation = {
    _id,
    campaign: doer.campaign,
    role,
    name,
    unit,
    seed,
    hint: code.slice(-HINT_LENGTH),
    state: 'open',
    createdAt: doer.at,
    expiresAt: doer.at + days * DAY_MS,
    usedAt: null,
    usedBy: null,
    key: key ?? _id,
    registration,
  };
  const act = {
    subject: invitationSubject(_id),
    title: role === 'contact' ? maskName(name) : name,
    before: {},
  };
  const after = { role, ...(unit && { unit: unit.name }) };
  await insertDecision(newAct(doer, { ...act, revision: 0, verb: 'create', reason: null, after }));
  if (await insertInvitation(invitation)) return { invitation, code: formatCode(code) };
  const reason = '这位联系人已有邀请码，没有再发。';
  await insertDecision(
    newAct(doer, { ...act, revision: 1, verb: 'revoke', reason, after: { state: 'revoked' } }),
  );
  return null;
}
