import type { Actor, ActorKind, Contact, Reviewer } from '../../../ground/actor';
import type { Caller } from '../../../ground/caller';
import { forbidden, unidentified } from '../../../ground/fault';
import { founderName } from '../../../ground/founders';
import { roleOf, type Member } from '../../stores/members';

/**
 * Turns a caller into the actor that an action asks for; a role that was taken away ends with this call.
 * @throws ActionFault UNIDENTIFIED or FORBIDDEN.
 */
export async function actorOf(kind: ActorKind, caller: Caller, campaign: string): Promise<Actor> {
  const { openid } = caller;
  if (openid === null) throw unidentified();
  if (kind === 'citizen') return { kind, openid };
  const founder = kind === 'organizer' ? founderName(campaign, openid) : null;
  if (kind === 'organizer' && founder !== null) return { kind, openid, name: founder };
  if (kind === 'reviewer') return reviewerOf(campaign, openid);
  const member = await roleOf(campaign, openid, kind);
  if (member === null) throw forbidden(kind);
  const { name, unit } = member;
  switch (kind) {
    case 'organizer':
      return { kind, openid, name };
    case 'judge':
      return { kind, openid, name, unit };
    case 'contact': {
      const contact = contactOf(member);
      if (contact === null) throw forbidden(kind);
      return contact;
    }
    default:
      return kind satisfies never;
  }
}

const contactOf = ({ openid, name, unit, acts }: Member): Contact | null =>
  unit === null ? null : { kind: 'contact', openid, name, unit, acts };

/** @throws ActionFault FORBIDDEN when the person is neither a unit's contact nor a partner's. */
async function reviewerOf(campaign: string, openid: string): Promise<Reviewer> {
  const [member, partner] = await Promise.all([
    roleOf(campaign, openid, 'contact'),
    roleOf(campaign, openid, 'partner'),
  ]);
  const contact = member && contactOf(member);
  if (contact === null && partner === null) throw forbidden('reviewer');
  return {
    kind: 'reviewer',
    openid,
    contact,
    partner: partner && { kind: 'partner', openid, name: partner.name },
  };
}
