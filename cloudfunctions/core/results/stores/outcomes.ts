import type { AwardLine } from '../../../../miniprogram/shared/contract';
import type { MediaType } from '../../../../miniprogram/shared/vocabulary';
import type { Word } from '../rules/awards';
import type { Decision } from '../../record/stores/decisions';
import { sealedCollection } from '../../ground/sealed-collection';
import { personal } from './personal';

/** A winner as it was published: public facts only. */
export interface PublishedLine extends AwardLine {
  /** The work's own theme; null for a unit. */
  of: string | null;
  pieces: number;
  excerpt: string | null;
  media: string | null;
  mediaType: MediaType | null;
  width: number;
  height: number;
}

/** Who gets which award, and whether it is published. `_id` is the campaign. */
export interface Outcome {
  _id: string;
  /** Number of decisions so far. */
  revision: number;
  /** People's words: awards given, awards taken away or left empty; the names are sealed in the database. */
  given: Word[];
  taken: Word[];
  state: 'open' | 'published' | 'withdrawn';
  /** Of the standing publication; null before, and after a withdrawal. */
  publishedAt: number | null;
  /** What was published last. */
  published: PublishedLine[];
  withdrawn: { reason: string; at: number } | null;
}

/** What a decision makes of it. */
export type OutcomeChange = Omit<Outcome, '_id' | 'revision'>;

/** A decision on awards or their publication; carrying it out needs no more than what it holds. */
export interface OutcomeDecision extends Decision {
  /** Tells one wish from another, so that a retry is recognised. */
  wish: string;
  next: OutcomeChange;
}

const outcomes = sealedCollection<Outcome>('outcomes', personal.outcomes.fields);

const untouched = (campaign: string): Outcome => ({
  _id: campaign,
  revision: 0,
  given: [],
  taken: [],
  state: 'open',
  publishedAt: null,
  published: [],
  withdrawn: null,
});

/** The outcome as it is written; one that nobody has touched is open. */
export const findOutcome = async (campaign: string): Promise<Outcome> =>
  (await outcomes.find(campaign)) ?? untouched(campaign);

/** Moves the outcome on by one decision, unless it has moved already. */
export async function moveOutcome(
  campaign: string,
  revision: number,
  next: OutcomeChange,
): Promise<void> {
  // Whoever loses this insert finds the document.
  if (revision === 0) await outcomes.insert(untouched(campaign));
  await outcomes.change(campaign, { revision }, { ...next, revision: revision + 1 });
}
