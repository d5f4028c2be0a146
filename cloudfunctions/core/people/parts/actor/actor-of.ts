import type { Actor, ActorKind } from '../../../ground/actor';
import type { Caller } from '../../../ground/caller';
import { forbidden, unidentified } from '../../../ground/fault';
import { founderName } from '../../../ground/founders';
import { roleOf } from '../../stores/members';

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
  const member = await roleOf(campaign, openid, kind);
  if (member === null) throw forbidden(kind);
  const { name, unit, acts } = member;
  switch (kind) {
    case 'organizer':
      return { kind, openid, name };
    case 'judge':
      return { kind, openid, name, unit };
    case 'contact':
      if (unit === null) throw forbidden(kind);
      return { kind, openid, name, unit, acts };
    default:
      return kind satisfies never;
  }
}
