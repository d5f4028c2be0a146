import type { TwoPersonAct } from '../../../../miniprogram/shared/vocabulary';
import { sealedCollection } from '../../ground/sealed-collection';
import { personal } from './personal';

/** An act that waits for a second person. `_id` is `<action>:<subject>:<revision>`. */
export interface Proposal {
  _id: string;
  campaign: string;
  act: TwoPersonAct;
  action: string;
  /** As JSON, to be the same word for word when it is confirmed. */
  input: string;
  text: string;
  reason: string | null;
  actor: string;
  /** Sealed in the database, as the second name is. */
  actorName: string;
  state: 'open' | 'confirmed' | 'declined';
  /** Who confirmed or declined it; null while it is open. */
  second: { actor: string; name: string; reason: string | null; at: number } | null;
  at: number;
}

const proposals = sealedCollection<Proposal>('proposals', personal.proposals.fields);

export const findProposal = (id: string): Promise<Proposal | null> => proposals.find(id);

/**
 * Writes down a proposal, also in the place of one that was declined.
 * @param declined what stands there; null when there is nothing.
 * @returns false when somebody else was there first.
 */
export async function insertProposal(
  proposal: Proposal,
  declined: Proposal | null,
): Promise<boolean> {
  if (declined === null) return (await proposals.insert(proposal)).inserted;
  const { _id, ...rest } = proposal;
  const { at } = declined;
  return (await proposals.change(_id, { state: 'declined', at }, rest)) === 1;
}

/**
 * Closes an open proposal.
 * @returns false when it was not open any more, or is another one by now.
 */
export async function closeProposal(
  { _id, at, actorName }: Pick<Proposal, '_id' | 'at' | 'actorName'>,
  state: 'confirmed' | 'declined',
  second: NonNullable<Proposal['second']>,
): Promise<boolean> {
  return (await proposals.change(_id, { at, state: 'open' }, { state, second, actorName })) === 1;
}

/** The open ones, oldest first. */
export const openProposals = (campaign: string, limit: number): Promise<Proposal[]> =>
  proposals.list({ campaign, state: 'open' }, { order: [['at', 'asc']], limit });

/** How many are open. */
export const countProposals = (campaign: string): Promise<number> =>
  proposals.count({ campaign, state: 'open' });
