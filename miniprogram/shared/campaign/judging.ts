import type { Source } from '../decision';

/** What every judging says, however it is done. */
export interface JudgingStep {
  id: string;
  name: string;
  round: string;
  /** Which works: all that are `accepted` or `published`, or the list that a selection leaves, by its id. */
  from: string;
  fromSource: Source;
  panel: string;
  hides: ('author' | 'unit' | 'votes' | 'scores')[];
  hidesSource: Source;
  source: Source;
}

/** 评审: experts give points by criteria. */
export interface JudgingView extends JudgingStep {
  criteria: CriterionView[];
  /** Which of a work's results ranks it. */
  rankBy: 'mean' | 'normalised';
  rankBySource: Source;
}

export interface CriterionView {
  id: string;
  name: string;
  /** The most points it gives; the weights of a judging make 100. */
  weight: number;
  source: Source;
}

/** 初评: reviewers pass works, or do not. */
export interface ScreeningView extends JudgingStep {
  screening: ScreeningRule;
}

/** 复评: experts vote in a meeting. */
export interface BallotView extends JudgingStep {
  ballot: BallotRule;
}

/** Who is given which works: drawn by lot, or placed by the organizer, who may have what is left drawn. */
export const ASSIGNED_BY = ['lot', 'organizer'] as const;

/** When a work has passed: when all its reviewers pass it, or when more pass it than not. */
export const PASS_RULES = ['all', 'majority'] as const;
export type PassRule = (typeof PASS_RULES)[number];

/** Which answers need words: all of them, or those that do not pass a work. */
export const OPINION_RULES = ['always', 'failed'] as const;

export interface ScreeningRule {
  assignment: {
    by: (typeof ASSIGNED_BY)[number];
    /** Reviewers of each work. */
    reviewersPerEntry: number;
    source: Source;
  };
  passes: PassRule;
  passesSource: Source;
  opinion: (typeof OPINION_RULES)[number];
  opinionSource: Source;
}

/** A part of a number, exact: two thirds are `{ parts: 2, of: 3 }`. */
export interface Fraction {
  parts: number;
  of: number;
}

/** What becomes of works that share the last place: all in, none in, one more ballot among them, the chair's choice. */
export const BALLOT_TIES = ['all-in', 'none', 'again', 'chair'] as const;
export type BallotTie = (typeof BALLOT_TIES)[number];

/** Works of an expert's own unit: seen but not to be voted for, or not seen at all. */
export const OWN_WORKS = ['shown', 'away'] as const;

/** Who opens and closes: an expert who chairs the panel, the organizer, or either. */
export const CHAIRS = ['judge', 'organizer'] as const;
export type ChairedBy = (typeof CHAIRS)[number];

/** Works that are voted on together, such as 视频类. */
export interface BallotGroup {
  id: string;
  name: string;
  /** Ids of the kinds it holds. */
  kinds: string[];
  /** Works that one expert may vote for. */
  most: number;
  /** Works that may be elected: 各10件以内. */
  places: number;
  source: Source;
}

export interface BallotRule {
  groups: BallotGroup[];
  /** How many of the panel's experts must have voted; null is any number. */
  quorum: { count: number } | Fraction | null;
  quorumSource: Source;
  /** The part of the ballots that a work needs; null is none. `over`: more than that part. */
  share: (Fraction & { over: boolean }) | null;
  shareSource: Source;
  tie: BallotTie;
  tieSource: Source;
  own: (typeof OWN_WORKS)[number];
  ownSource: Source;
  chairs: ChairedBy[];
  chairsSource: Source;
}
