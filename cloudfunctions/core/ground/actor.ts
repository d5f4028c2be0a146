import type { UnitRef } from '../../../miniprogram/shared/contract';
import { roleOf } from '../people/stores/members';
import type { Caller } from './caller';
import { forbidden, unidentified } from './fault';
import { founderName } from './founders';

/** Anybody whom WeChat identifies. */
export interface Citizen {
  kind: 'citizen';
  openid: string;
}

/** An approved contact of a unit. */
export interface Contact {
  kind: 'contact';
  openid: string;
  /** As the office knows the person. */
  name: string;
  unit: UnitRef;
  /** May recommend and upload for others. */
  acts: boolean;
}

/** An expert who was invited. */
export interface Judge {
  kind: 'judge';
  openid: string;
  name: string;
  /** Where the expert works: its entries are kept away. */
  unit: UnitRef | null;
}

/** A person in office of the host. */
export interface Organizer {
  kind: 'organizer';
  openid: string;
  name: string;
}

export type Actor = Citizen | Contact | Judge | Organizer;
export type ActorKind = Actor['kind'];
export type ActorOf<K extends ActorKind> = Extract<Actor, { kind: K }>;

/** Somebody who acts in office, so that what is done is written down with a name. */
export type Officer = Contact | Judge | Organizer;

/**
 * Turns a caller into the actor that an action asks for; a role that was taken away ends with this call.
 * @throws ActionFault UNIDENTIFIED or FORBIDDEN.
 */
export async function actorOf<K extends ActorKind>(
  kind: K,
  caller: Caller,
  campaign: string,
): Promise<ActorOf<K>>;
export async function actorOf(kind: ActorKind, caller: Caller, campaign: string): Promise<Actor> {
  const { openid } = caller;
  if (openid === null) throw unidentified();
  if (kind === 'citizen') return { kind, openid };
  const founder = kind === 'organizer' ? founderName(openid) : null;
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
