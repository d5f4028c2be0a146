import type { Refusal } from '../decision';
import type { DetectorId, HoldState, Verdict } from '../vocabulary';
import type { CheckView } from './views-parts';

/** A span of an entry's votes that was set apart. */
export interface HoldView {
  id: string;
  /** ms, from ≤ cast < to. */
  from: number;
  to: number;
  votes: number;
  state: HoldState;
  /** What the detectors saw, in words with the numbers and the thresholds. */
  reasons: { detector: DetectorId; text: string }[];
  heldAt: number;
  /** Until when the author and the contact may appeal, ms. */
  appealBy: number;
  /** Reason of the decision; null before. */
  decision: { verdict: Verdict; reason: string; at: number } | null;
}

export interface AppealView {
  from: 'author' | 'contact';
  text: string;
  at: number;
  /** WeChat's check of the text. */
  check: CheckView | null;
}

/** All that was set apart of one entry's votes in one round. */
export interface InquiryView {
  round: string;
  roundName: string;
  entry: string;
  number: number;
  title: string;
  unit: string;
  preview: string | null;
  /** Votes that stand, under inquiry, voided. */
  votes: number;
  held: number;
  voided: number;
  /** Newest first. */
  holds: HoldView[];
  /** Oldest first. */
  appeals: AppealView[];
}

/** The same for the author or the contact. */
export interface OwnInquiry extends InquiryView {
  /** Why the caller cannot appeal now; null when they can. */
  refusal: Refusal | null;
}

/** The same for the organizer. */
export interface InquiryItem extends InquiryView {
  revision: number;
  /** Why a verdict cannot be given now, by hold; a hold that is not there takes both. */
  refusals: { hold: string; verdict: Verdict; refusal: Refusal }[];
  /** Votes a minute around the held spans, for a plot: each point is one slot. */
  pace: { from: number; votes: number; held: boolean }[];
}
