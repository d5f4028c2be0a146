import { randomBytes } from 'crypto';
import type { Refusal } from '../../../../../miniprogram/shared/decision';
import { NOTED_RULES } from '../../../../../miniprogram/shared/campaign/second';
import { insertDecision } from '../../stores/decisions';
import type { Actor, Officer } from '../../../ground/actor';
import { logFailure } from '../../../ground/failure';

/**
 * Writes down that a rule said no to somebody in office, beside what was decided: whoever reads the
 * list sees what was tried. It never fails: the answer stands whether or not it could be noted.
 */
export async function recordRefusal(
  campaign: string,
  actor: Actor,
  action: string,
  refusal: Refusal,
  at: number,
): Promise<void> {
  // A proposal is written down as what it is.
  const officer = officerOf(actor);
  if (officer === null || NOTED_RULES.includes(refusal.rule)) return;
  try {
    await insertDecision({
      _id: `refusal:${randomBytes(12).toString('hex')}`,
      campaign,
      subject: `action:${action}`,
      title: refusal.reason,
      verb: 'refused',
      actor: officer.openid,
      actorName: officer.name,
      actorRole: officer.kind,
      reason: refusal.reason,
      before: {},
      after: { ...refusal.facts },
      rule: refusal.rule,
      at,
    });
  } catch (error) {
    logFailure('refusal.record', error);
  }
}

/** Who in office wanted it; null for whoever is in none. */
function officerOf(actor: Actor): Officer | null {
  switch (actor.kind) {
    case 'citizen':
      return null;
    case 'reviewer':
      return actor.contact ?? actor.partner;
    default:
      return actor;
  }
}
