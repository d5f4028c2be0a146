import type { Candidate } from '../../../../../miniprogram/shared/contract';
import { votesNeeded } from '../../../../../miniprogram/shared/votes/gate';
import { recommendRefusals, type Work } from '../../../../../miniprogram/shared/steps/recommend';
import type { EntryState } from '../../../../../miniprogram/shared/vocabulary';
import type { Context } from '../../../ground/table';
import type { Exhibit } from '../../../works/stores/exhibits';
import { notVoid, type LedgerVotes } from '../../../votes/parts/tally/ledger-votes';
import type { Recommendation } from '../../stores/recommendations';
import { recommenderOf, type Place } from './place';

/** An exhibit as the rules of recommending look at it. */
export const workOf = (
  exhibit: Exhibit,
  state: EntryState,
  votes: Pick<LedgerVotes, 'votes' | 'held'>,
): Work => ({
  entry: exhibit.entry,
  kind: exhibit.kind,
  theme: exhibit.theme,
  state,
  shown: exhibit.shown,
  unit: exhibit.unitId,
  votes: notVoid(votes),
  held: votes.held,
});

/** An entry of the unit with all that stands against recommending it. */
export function candidateOf(
  context: Context<'contact'>,
  { gate }: Place,
  exhibit: Exhibit,
  work: Work,
  seats: readonly Recommendation[],
): Candidate {
  const { campaign, office, actor } = context;
  const own = seats.find((seat) => seat.entry === exhibit.entry && seat.unit === actor.unit.id);
  return {
    entry: exhibit.entry,
    number: exhibit.number,
    title: exhibit.title,
    theme: exhibit.theme,
    kind: exhibit.kind,
    form: exhibit.form,
    preview: exhibit.preview,
    pieces: exhibit.pieces,
    excerpt: exhibit.excerpt,
    votes: work.votes - work.held,
    held: work.held,
    needed: gate === null ? 0 : votesNeeded(gate),
    seat: own === undefined ? null : { quota: own.quota, seat: own.seat },
    refusals: recommendRefusals(campaign, office, recommenderOf(context), work, seats),
  };
}
