import type { Role } from '../../../../../miniprogram/shared/vocabulary';
import type { Decision } from '../../stores/decisions';

/** What somebody in office does, as it is written down. */
export interface Act {
  subject: string;
  /** How often was decided on the subject before: of two at once only one gets this number. */
  revision: number;
  title: string;
  verb: string;
  reason: string | null;
  before: Decision['before'];
  after: Decision['after'];
}

/** Whoever answers for an act: the person calling, or the one whose earlier act is being finished. */
export type Doer = Pick<Decision, 'campaign' | 'actor' | 'actorName' | 'actorRole' | 'at'>;

/** The person who calls; an author, or a contact on the own data, under a name that is none. */
export const doerOf = (context: {
  actor: { openid: string; name: string; kind: Role };
  campaign: { id: string };
  now: number;
}): Doer => ({
  campaign: context.campaign.id,
  actor: context.actor.openid,
  actorName: context.actor.name,
  actorRole: context.actor.kind,
  at: context.now,
});

/** The decision that an act becomes; inserting it is the lock. */
export const newAct = (doer: Doer, { revision, ...act }: Act): Decision => ({
  _id: `${act.subject}:${revision}`,
  ...doer,
  ...act,
  rule: null,
});
