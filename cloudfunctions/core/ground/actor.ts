import type { UnitRef } from '../../../miniprogram/shared/contract';

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

/** Somebody of a partner, such as a newspaper, who looks first at works. */
export interface Partner {
  kind: 'partner';
  openid: string;
  name: string;
}

/** Whoever looks first at works of some way in: for a unit, for a partner, or for both. */
export interface Reviewer {
  kind: 'reviewer';
  openid: string;
  contact: Contact | null;
  partner: Partner | null;
}

export type Actor = Citizen | Contact | Judge | Organizer | Reviewer;
export type ActorKind = Actor['kind'];
export type ActorOf<K extends ActorKind> = Extract<Actor, { kind: K }>;

/** Somebody who acts in office, so that what is done is written down with a name. */
export type Officer = Contact | Judge | Organizer | Partner;
