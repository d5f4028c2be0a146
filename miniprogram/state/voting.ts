import { dayOf } from '../shared/calendar';
import type { CampaignView } from '../shared/campaign';
import type { ExhibitCard, VoteReceipt, VotesToday } from '../shared/contract/index';
import type { Refusal } from '../shared/decision';
import { mayVote } from '../shared/rules/vote';

/** How a vote button stands. */
export type VoteState = 'open' | 'busy' | 'voted' | 'closed';

/** What the phone knows about its owner's votes. */
export interface Ballot {
  campaign: CampaignView;
  /** The round whose exhibits are on show. */
  round: string;
  today: VotesToday;
  /** Receipts of this session, oldest first. */
  receipts: readonly VoteReceipt[];
  /** Entries whose vote is on its way. */
  busy: ReadonlySet<string>;
  /** What the server refused today, by entry: it knows more than the phone. */
  refused: ReadonlyMap<string, Refusal>;
}

export interface VoteStanding {
  state: VoteState;
  refusal: Refusal | null;
}

/**
 * Votes to show for an exhibit: the tally, and one's own that the tally cannot hold yet.
 * @returns votes; one's own vote is never counted twice, see `countedTo` and
 *   `before`.
 */
export function shownVotes(
  {
    id,
    votes,
    held,
    voided,
    countedTo,
  }: Pick<ExhibitCard, 'id' | 'votes' | 'held' | 'voided' | 'countedTo'>,
  round: string,
  receipts: readonly VoteReceipt[],
): number {
  const own = receipts.filter(
    (receipt) =>
      receipt.entry === id &&
      receipt.round === round &&
      (receipt.at >= countedTo || receipt.before >= votes + held + voided),
  );
  return votes + own.length;
}

/** Whether one may vote for an entry now, by the same rule that the server asks. */
export function standingOf(ballot: Ballot, entry: string, now: number): VoteStanding {
  if (ballot.busy.has(entry)) return { state: 'busy', refusal: null };
  const refusal = ballot.refused.get(entry) ?? refusalOf(ballot, entry, now);
  if (!refusal) return { state: 'open', refusal: null };
  return { state: refusal.rule === 'vote.perEntryPerDay' ? 'voted' : 'closed', refusal };
}

function refusalOf(
  { campaign, round, today, receipts }: Ballot,
  entry: string,
  now: number,
): Refusal | null {
  const day = dayOf(now);
  const current = today.day === day;
  const counted = current ? today.entries : [];
  // An answer that was under way while a vote was cast does not know it; its receipt does.
  const proven = receipts.filter((receipt) => receipt.day === day).map((receipt) => receipt.entry);
  const ofEntry = (entries: readonly string[]) => entries.filter((id) => id === entry).length;
  const votesToday = Math.max(counted.length, proven.length);
  const votesForEntryToday = Math.max(ofEntry(counted), ofEntry(proven));
  const decision = mayVote(campaign, { now, round }, { votesToday, votesForEntryToday });
  if (!decision.allowed) return decision;
  return current ? today.refusal : null;
}
