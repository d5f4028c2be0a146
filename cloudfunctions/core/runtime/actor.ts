import { roleOf } from '../stores/members';
import type { Caller } from './caller';
import { forbidden, unidentified } from './fault';
import { setting } from './settings';

/** Anybody whom WeChat identifies. */
export interface Citizen {
  kind: 'citizen';
  openid: string;
}

/** A person in office of the host. */
interface Organizer {
  kind: 'organizer';
  openid: string;
}

export type Actor = Citizen | Organizer;
export type ActorKind = Actor['kind'];
export type ActorOf<K extends ActorKind> = Extract<Actor, { kind: K }>;

/**
 * Turns a caller into the actor that an action asks for.
 * @throws ActionFault UNIDENTIFIED or FORBIDDEN.
 */
export async function actorOf<K extends ActorKind>(
  kind: K,
  caller: Caller,
  campaign: string,
): Promise<ActorOf<K>>;
export async function actorOf(kind: ActorKind, caller: Caller, campaign: string): Promise<Actor> {
  if (caller.openid === null) throw unidentified();
  switch (kind) {
    case 'citizen':
      return { kind, openid: caller.openid };
    case 'organizer':
      if (isFounder(caller.openid) || (await roleOf(campaign, caller.openid, 'organizer')) !== null)
        return { kind, openid: caller.openid };
      throw forbidden();
    default:
      return kind satisfies never;
  }
}

/** The first organizers come from the deployment's settings, since nobody could admit them. */
export const isFounder = (openid: string): boolean =>
  (setting('FOUNDING_ORGANIZERS') ?? '')
    .split(',')
    .map((one) => one.trim())
    .includes(openid);
