import type { WorkForm } from '../campaign/kind';
import type { GateView } from '../campaign/view';
import type { Refusal } from '../decision';
import type { SelectionView } from '../campaign/office';
import type { Role } from '../vocabulary';

/** A round on the organizer's board, with what waits to be done in it. */
export interface RoundTask {
  round: string;
  state: 'past' | 'open' | 'coming';
  todos: { text: string; count: number | null; done: boolean; url: string | null }[];
}

export interface FigureLine {
  /** Unit or theme id; null for what belongs to none. */
  id: string | null;
  name: string;
  level: string | null;
  submitted: number;
  accepted: number;
  published: number;
  /** Votes that stand; those under inquiry and those voided are apart. */
  votes: number;
  held: number;
  voided: number;
  recommended: number;
  finalists: number;
  awards: number;
}

export interface Figures {
  units: FigureLine[];
  themes: FigureLine[];
  total: FigureLine;
  /** Votes by day (`yyyy-MM-dd`), for the plot. */
  days: { day: string; votes: number; submitted: number }[];
}

/** `unscreened`: its reviewers have not all answered; `split`: they are of two minds. */
export const SELECTION_VERDICTS = [
  'in',
  'tied-in',
  'out',
  'tied-out',
  'below-gate',
  'unscreened',
  'split',
] as const;
export type SelectionVerdict = (typeof SELECTION_VERDICTS)[number];

export interface SelectionRow {
  entry: string;
  number: number;
  title: string;
  theme: string;
  kind: string;
  form: WorkForm;
  unit: string;
  preview: string | null;
  /** Votes that are not void, or reviewers who passed it: they rank. */
  votes: number;
  /** How many of them are under inquiry. */
  held: number;
  /** Whether the list depends on those: it cannot be confirmed before they are decided. */
  undecided: boolean;
  /** The threshold that it was recommended over and is under now, as votes were voided since; null otherwise. */
  fell: GateView | null;
  /** From 1; equal votes share a rank. */
  rank: number;
  /** What the rule alone says. */
  verdict: SelectionVerdict;
  /** What stands after adjustments. */
  admitted: boolean;
  adjustment: { admit: boolean; reason: string; by: string; at: number } | null;
  /** How and why the entry has lost its standing since, in words: disqualified, or withdrawn by its author. */
  disqualified: string | null;
}

export interface SelectionBoard {
  selection: SelectionView;
  state: 'open' | 'confirmed';
  revision: number;
  confirmedAt: number | null;
  groups: { id: string; name: string; places: number; rows: SelectionRow[] }[];
  /** Why it cannot be worked on now, if so. */
  refusal: Refusal | null;
}

export interface DecisionLine {
  id: string;
  at: number;
  /** Who, as the office knows the person. */
  by: string;
  role: Role;
  verb: string;
  /** In plain Chinese, such as 取消资格. */
  verbLabel: string;
  subject: string;
  subjectLabel: string;
  reason: string | null;
  before: string;
  after: string;
  /** The points of a checklist that the person has gone through and signed, in words. */
  signed: string[];
  /** Set where a rule said no. */
  rule: string | null;
}

/** A planned edition: chosen before it is published. */
export interface EditionPlan {
  edition: number;
  /** `yyyy-MM-dd`, the day it is meant for. */
  day: string;
  entries: string[];
  revision: number;
}
