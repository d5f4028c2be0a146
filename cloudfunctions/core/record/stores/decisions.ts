import type { Role } from '../../../../miniprogram/shared/vocabulary';
import { command } from '../../ground/database';
import { sealedCollection } from '../../ground/sealed-collection';
import { personal } from './personal';
import { afterDescending, type Moment } from '../../ground/place';

/**
 * An act of a person in office, or a rule's no to one; never changed, never removed. `_id` is
 * `<subject>:<revision>` where the act is a lock: of two at once, whoever inserts it has decided.
 */
export interface Decision {
  _id: string;
  campaign: string;
  /** Noun and id: `entry:<id>`, `selection:<id>`, `registration:<id>`. */
  subject: string;
  /** What the subject is called, in Chinese, as it was called then. */
  title: string;
  /** What was done, such as `accept`; see `VERB_LABELS`. */
  verb: string;
  /** openid of whoever decided. */
  actor: string;
  /** Sealed in the database, as the title is. */
  actorName: string;
  actorRole: Role;
  reason: string | null;
  /** What it was before and after: plain values that say enough to be read later. */
  before: Readonly<Record<string, unknown>>;
  after: Readonly<Record<string, unknown>>;
  /** The points of a checklist that were gone through and signed, in words; absent where there was none. */
  signed?: string[];
  /** In whose name it was decided, where that is not the organizer's: a unit, a partner; absent otherwise. */
  inNameOf?: string;
  /** The rule that said no; null for what was done. */
  rule: string | null;
  at: number;
}

const decisions = sealedCollection<Decision>('decisions', personal.decisions.fields);

/** @returns false when somebody has decided on that revision before. */
export const insertDecision = async (decision: Decision): Promise<boolean> =>
  (await decisions.insert(decision)).inserted;

/** Any decision by its id, or null. */
export const findAct = (id: string): Promise<Decision | null> => decisions.find(id);

/** At most 100 decisions by id, in no order. */
export const findActs = async (ids: readonly string[]): Promise<Decision[]> =>
  ids.length === 0 ? [] : decisions.list({ _id: command.in([...ids]) }, { limit: 100 });

/** Everything that was decided, newest first: in a campaign, or on one subject. */
export const decisionsOf = (
  campaign: string,
  subject: string | null,
  after: Moment | null,
  limit: number,
): Promise<Decision[]> =>
  decisions.list(
    afterDescending(subject === null ? { campaign } : { campaign, subject }, 'at', after),
    {
      order: [
        ['at', 'desc'],
        ['_id', 'desc'],
      ],
      limit,
    },
  );
