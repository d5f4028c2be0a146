import { insertDecision } from '../../stores/decisions';
import type { Proposal } from '../../stores/proposals';
import { newAct } from '../decision/new-act';

/** One proposal may be made, declined and made again: each is told by when it was made. */
const acted = ({ _id, text }: Proposal) => ({ subject: `proposal:${_id}`, title: text });

/** Writes down that somebody in office proposed something. */
export async function recordProposal(proposal: Proposal): Promise<void> {
  const { campaign, actor, actorName, reason, at } = proposal;
  const act = { ...acted(proposal), revision: at, verb: 'propose', reason };
  const doer = { campaign, actor, actorName, actorRole: 'organizer', at } as const;
  await insertDecision(newAct(doer, { ...act, before: {}, after: { state: 'open' } }));
}

/** Writes down that somebody in office declined it, or took it back. */
export async function recordDecline(
  proposal: Proposal,
  second: NonNullable<Proposal['second']>,
): Promise<void> {
  const { campaign } = proposal;
  const { actor, name: actorName, reason, at } = second;
  const act = { ...acted(proposal), verb: actor === proposal.actor ? 'recall' : 'decline', reason };
  const doer = { campaign, actor, actorName, actorRole: 'organizer', at } as const;
  const states = { before: { state: 'open' }, after: { state: 'declined' } };
  // Beside the record that it was made, which has the same moment as its number.
  const revision = Math.max(at, proposal.at + 1);
  await insertDecision(newAct(doer, { ...act, revision, ...states }));
}
