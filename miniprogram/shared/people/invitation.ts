import { formatMoment } from '../calendar';
import type { InvitationState } from '../contract';
import type { Decision, Source } from '../decision';
import { ALLOWED, refuse } from '../decision';

/**
 * Rules `invitation.unit`, `.used`, `.revoked`, `.expired`: a code admits one person, once, in time.
 * @param invitation its state now, its last ms, whether the caller is the one who used it, and the name of
 *   the unit it is for when that was retired.
 * @param source what the organizer decided about invitations.
 * @returns allowed, also for the same person again; or why the code admits nobody any more.
 */
export function mayRedeem(
  invitation: {
    state: InvitationState;
    expiresAt: number;
    own: boolean;
    retiredUnit: string | null;
  },
  source: Source,
): Decision {
  const { state, expiresAt, own, retiredUnit } = invitation;
  const remedy = '请联系主办方，重新发给您一个邀请码。';
  switch (state) {
    case 'open': {
      if (retiredUnit === null) return ALLOWED;
      const reason = `${retiredUnit}已停用，不能再有联系人。`;
      const facts = { unit: retiredUnit };
      return refuse({ rule: 'invitation.unit', source, facts, reason, remedy: '请联系主办方。' });
    }
    case 'used': {
      if (own) return ALLOWED;
      const reason = '这个邀请码已被使用。';
      return refuse({ rule: 'invitation.used', source, facts: { state }, reason, remedy });
    }
    case 'revoked': {
      const reason = '这个邀请码已被主办方停用。';
      return refuse({ rule: 'invitation.revoked', source, facts: { state }, reason, remedy });
    }
    case 'expired': {
      const reason = `这个邀请码已于${formatMoment(expiresAt)}过期。`;
      return refuse({ rule: 'invitation.expired', source, facts: { expiresAt }, reason, remedy });
    }
    default:
      return state satisfies never;
  }
}
