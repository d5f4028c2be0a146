import type { EntryState } from '../../../miniprogram/shared/vocabulary';
import { collection, command } from '../runtime/database';
import type { Entry, EntryChange } from './entries';

export type EntryVerb = 'accept' | 'reject' | 'publish';

/** An act of a person in office; never changed, never removed. `_id` is `entry:<id>:<revision>`. */
export interface EntryDecision {
  _id: string;
  campaign: string;
  /** `entry:<id>` */
  subject: string;
  verb: EntryVerb;
  /** openid of whoever decided. */
  actor: string;
  reason: string | null;
  before: { state: EntryState; revision: number };
  after: EntryChange;
  /** The round whose exhibit a publication shows; null for the other verbs. */
  round: string | null;
  at: number;
}

const decisions = collection<EntryDecision>('decisions');

/** Id of the one decision that may be taken on an entry as it stands. */
export const decisionId = ({ _id, revision }: Pick<Entry, '_id' | 'revision'>): string =>
  `entry:${_id}:${revision}`;

/** @returns false when somebody has decided on that revision before. */
export async function insertDecision(decision: EntryDecision): Promise<boolean> {
  return (await decisions.insert(decision)).inserted;
}

export const findDecision = (id: string): Promise<EntryDecision | null> => decisions.find(id);

/** At most 100 decisions by id, in no order. */
export const findDecisions = async (ids: readonly string[]): Promise<EntryDecision[]> =>
  ids.length === 0 ? [] : decisions.list({ _id: command.in([...ids]) }, { limit: 100 });
