import { dayOf } from '../shared/calendar';
import type { CampaignView } from '../shared/campaign/view';
import type { ExhibitCard, VoteReceipt, VotesToday } from '../shared/contract/index';
import type { Refusal } from '../shared/decision';
import { paceAllowsAt } from '../shared/votes/pace';
import { mayVote } from '../shared/votes/vote';

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
  const said = ballot.refused.get(entry);
  const refusal = said && stillHolds(said, now) ? said : refusalOf(ballot, entry, now);
  if (!refusal) return { state: 'open', refusal: null };
  return { state: refusal.rule === 'vote.perEntryPerDay' ? 'voted' : 'closed', refusal };
}

/** Some refusals pass by themselves, at the ms that they name. */
function untilOf({ facts }: Refusal): number | null {
  return typeof facts['until'] === 'number' ? facts['until'] : null;
}

function stillHolds(refusal: Refusal, now: number): boolean {
  const until = untilOf(refusal);
  return until === null || now < until;
}

/**
 * When a greyed button opens by itself, so that the page can be drawn again.
 * @returns ms after `now`; null when none does.
 */
export function opensAt(ballot: Ballot, now: number): number | null {
  const pace = ballot.campaign.voting?.pace ?? null;
  const ends = [...ballot.refused.values()].map(untilOf);
  const paced = pace === null ? now : paceAllowsAt(pace, castAt(ballot, dayOf(now)), now);
  const ahead = [paced, ...ends].filter((at): at is number => at !== null && at > now);
  return ahead.length === 0 ? null : Math.min(...ahead);
}

/** When one's own votes of a day were cast, as far as this phone knows. */
const castAt = ({ receipts, round }: Ballot, day: string): number[] =>
  receipts
    .filter((receipt) => receipt.day === day && receipt.round === round)
    .map((receipt) => receipt.at);

function refusalOf(ballot: Ballot, entry: string, now: number): Refusal | null {
  const { campaign, round, today, receipts } = ballot;
  const day = dayOf(now);
  const current = today.day === day;
  const counted = current ? today.entries : [];
  // An answer that was under way while a vote was cast does not know it; its receipt does.
  const proven = receipts.filter((receipt) => receipt.day === day).map((receipt) => receipt.entry);
  const ofEntry = (entries: readonly string[]) => entries.filter((id) => id === entry).length;
  const votesToday = Math.max(counted.length, proven.length);
  const votesForEntryToday = Math.max(ofEntry(counted), ofEntry(proven));
  const soFar = { votesToday, votesForEntryToday, castAt: castAt(ballot, day) };
  const decision = mayVote(campaign, { now, round }, soFar);
  if (!decision.allowed) return decision;
  return current ? today.refusal : null;
}
