import type { BallotView, ScreeningView } from '../campaign/judging';
import type { Refusal } from '../decision';
import type { WorkForm } from '../campaign/kind';
import type { ShownWork } from './views-judge';

/** Who sits on the panel of a judging. */
export interface PanelBoard {
  judging: string;
  name: string;
  revision: number;
  /** Whether every judge sits on it, as nobody has chosen yet. */
  everybody: boolean;
  people: {
    /** What a judge is called towards phones. */
    judge: string;
    name: string;
    unit: string | null;
    sits: boolean;
    chairs: boolean;
  }[];
}

/** What a reviewer has said of a work. */
export interface AnswerView {
  state: 'open' | 'passed' | 'failed';
  opinion: string;
  at: number;
  revision: number;
}

/** A work that a reviewer was given. */
export interface ScreenedWork extends ShownWork {
  answer: AnswerView;
}

/** A screening as one reviewer meets it. */
export interface ScreeningDesk {
  id: string;
  name: string;
  opensAt: number;
  closesAt: number;
  /** Works that the reviewer has; those declined are not among them. */
  total: number;
  passed: number;
  failed: number;
  declined: number;
  /** Whether a work that is passed needs words too. */
  opinion: ScreeningView['screening']['opinion'];
  /** Why nothing can be said now, if so. */
  refusal: Refusal | null;
}

/** A reviewer's place at a work, as the organizer sees it. */
export interface SeatLine {
  place: number;
  /** What the reviewer is called towards phones; null where the place is free. */
  judge: string | null;
  name: string;
  state: 'open' | 'passed' | 'failed' | 'free';
  opinion: string;
  /** Why whoever sat here last does not, in words: 回避, or taken away; null otherwise. */
  reason: string | null;
}

export const SCREENING_OUTCOMES = ['waiting', 'passed', 'failed', 'split'] as const;
export type ScreeningOutcome = (typeof SCREENING_OUTCOMES)[number];

export interface ScreenedLine {
  entry: string;
  title: string;
  kind: string;
  form: WorkForm;
  unit: string;
  outcome: ScreeningOutcome;
  passed: number;
  failed: number;
  seats: SeatLine[];
}

export interface ReviewerProgress {
  judge: string;
  name: string;
  unit: string | null;
  /** Whether the reviewer sits on the panel now; who does not any more may have given answers that count. */
  active: boolean;
  total: number;
  open: number;
  passed: number;
  failed: number;
  declined: number;
  /** Works that the reviewer is kept away from. */
  excluded: number;
}

/** A screening as the organizer sees it. */
export interface ScreeningBoard {
  judging: ScreeningView;
  revision: number;
  /** What reviewers were drawn by; null before the first draw. */
  seed: string | null;
  lines: ScreenedLine[];
  reviewers: ReviewerProgress[];
  /** Places that are free, and those of them for which nobody is left. */
  free: number;
  short: number;
  outcomes: Record<ScreeningOutcome, number>;
  /** Why there is nothing to screen, or nothing to change any more, if so. */
  refusal: Refusal | null;
}

/** How far the vote on one group has come. `tied`: closed, but for works that share the last place. */
export type BoxState = 'waiting' | 'open' | 'tied' | 'closed';
export const BOX_STATE_LABELS = {
  waiting: '还没有开始',
  open: '正在投票',
  tied: '并列待定',
  closed: '已有结果',
} satisfies Record<BoxState, string>;

/** A work on a ballot. */
export interface BallotWork extends ShownWork {
  /** Of the expert's own unit, or the expert's own: not to be voted for. */
  own: boolean;
}

export const BALLOT_VERDICTS = ['in', 'tied', 'out', 'below'] as const;
/** `tied`: shares the last place, and somebody has to decide; `below`: named by too few ballots. */
export type BallotVerdict = (typeof BALLOT_VERDICTS)[number];

/** What a vote has made of a work, once it is closed. */
export interface BallotResult {
  work: string;
  title: string;
  votes: number;
  /** From 1; equal votes share a rank. */
  rank: number;
  verdict: BallotVerdict;
  /** Votes of the second ballot among those that were tied; null where there was none. */
  again: number | null;
}

/** A group of a vote as one expert meets it. */
export interface BallotPaper {
  group: string;
  name: string;
  state: BoxState;
  /** 1, or 2 where those that are tied are voted on once more. */
  turn: number;
  /** Works that one expert may vote for in this turn. */
  most: number;
  /** Works that may be elected in this turn. */
  places: number;
  works: BallotWork[];
  /** What the expert has chosen in this turn; null for nothing yet. */
  ballot: { state: 'draft' | 'final'; works: string[]; at: number; revision: number } | null;
  /** Whether the ballot was counted; null before the vote is closed. */
  counted: boolean | null;
  /** Null before the vote is closed. */
  result: BallotResult[] | null;
  /** Why nothing can be chosen now, if so. */
  refusal: Refusal | null;
}

/** A vote as one expert meets it. */
export interface BallotDesk {
  id: string;
  name: string;
  opensAt: number;
  closesAt: number;
  /** Whether this expert opens and closes. */
  chairs: boolean;
  groups: { id: string; name: string; state: BoxState; candidates: number; cast: boolean }[];
  /** Why nobody can vote now, if so. */
  refusal: Refusal | null;
}

/** A work of a vote as whoever opens and closes sees it; votes only once it is closed. */
export interface BallotLine {
  work: string;
  /** Null towards judges. */
  entry: string | null;
  title: string;
  kind: string;
  form: WorkForm;
  unit: string | null;
  preview: string | null;
  votes: number | null;
  again: number | null;
  rank: number | null;
  verdict: BallotVerdict | null;
}

/** A group of a vote as whoever opens and closes sees it. */
export interface BallotBox {
  group: string;
  name: string;
  state: BoxState;
  revision: number;
  turn: number;
  most: number;
  places: number;
  lines: BallotLine[];
  /** Ballots handed in; whose they are is told to nobody. */
  cast: number;
  /** Ballots that there have to be. */
  quorum: number;
  /** Of the last count; null before. */
  ballots: number | null;
  /** Places that the tied works share; 0 when none is tied. */
  free: number;
  /** Why the chair chose among the tied works as they did; null where nobody had to. */
  reason: string | null;
  /** Why it cannot be opened, or closed, now; null where it can. */
  opening: Refusal | null;
  closing: Refusal | null;
}

/** A vote as whoever opens and closes sees it. */
export interface BallotBoard {
  judging: BallotView;
  /** Experts on the panel. */
  panel: number;
  /** Name of who chairs; null for nobody. */
  chair: string | null;
  boxes: BallotBox[];
  /** Why the meeting cannot vote now, if so. */
  refusal: Refusal | null;
}
