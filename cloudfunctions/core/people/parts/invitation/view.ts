import type { InvitationState, InvitationView } from '../../../../../miniprogram/shared/contract';
import { maskName } from '../../../../../miniprogram/shared/people/mask';
import type { Invitation } from '../../stores/invitations';

/** An invitation's state at a time (ms): an open one is over after its last ms. */
export const stateAt = ({ state, expiresAt }: Invitation, now: number): InvitationState =>
  state === 'open' && now > expiresAt ? 'expired' : state;

/** An invitation without its code, which nobody knows but whoever made it. */
export const invitationView = (invitation: Invitation, now: number): InvitationView => ({
  id: invitation._id,
  role: invitation.role,
  // A contact's name comes from a list of contacts; the others are of those who will act in office.
  name: invitation.role === 'contact' ? maskName(invitation.name) : invitation.name,
  unit: invitation.unit,
  state: stateAt(invitation, now),
  createdAt: invitation.createdAt,
  expiresAt: invitation.expiresAt,
  usedAt: invitation.usedAt,
  hint: invitation.hint,
});
