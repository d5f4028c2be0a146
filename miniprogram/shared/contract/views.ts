import type { WorkForm } from '../campaign/kind';
import type { Refusal } from '../decision';
import type { Channel, EntryState, Role } from '../vocabulary';
import type {
  AnswerLine,
  CheckView,
  ConfirmView,
  Declared,
  FlagView,
  HistoryItem,
  InspectionView,
  PiecesInShort,
  PieceView,
  UnitRef,
} from './views-parts';

/** A page of a list. `next` is opaque; null is the end. */
export interface Page<T> {
  items: T[];
  next: string | null;
}

export interface Me {
  roles: Role[];
  /** Name of the unit the person acts for, if any. */
  unit: string | null;
  /** An approved contact who may recommend and upload for others. */
  acts: boolean;
}

/** What the caller has voted today (campaign day, Asia/Shanghai). */
export interface VotesToday {
  /** `yyyy-MM-dd`. */
  day: string;
  /** Null is unlimited. */
  limit: number | null;
  left: number | null;
  /** Ids of the entries voted for today. */
  entries: string[];
  /** Why nobody can vote now, if so. */
  refusal: Refusal | null;
}

/** One published entry as shown in a round, in lists. */
export interface ExhibitCard extends PiecesInShort {
  /** Id of the entry. */
  id: string;
  /** Printed number, unique in the campaign. */
  number: number;
  edition: number;
  title: string;
  theme: string;
  kind: string;
  form: WorkForm;
  unit: string;
  /** Cloud file id of the preview picture; null when there is none. */
  preview: string | null;
  /** Of the original, in pixels. */
  width: number;
  height: number;
  durationMs: number | null;
  /** Votes that stand, as of the last closed window; those under inquiry are not among them. */
  votes: number;
  /** Votes under inquiry (待核), apart from `votes`. */
  held: number;
  /** Votes that were voided by a decision. */
  voided: number;
  /**
   * End of the newest voting window counted in `votes`, ms (0 before the first): this entry's votes
   * cast earlier are in `votes`, later ones are not. So a phone can add its own without doubling it.
   * After the clock went back, a vote may be cast earlier and not be counted yet: see `before`.
   */
  countedTo: number;
  submittedAt: number;
}

export interface ExhibitDetail extends Omit<ExhibitCard, 'pieces'> {
  intro: string;
  pieces: PieceView[];
  publishedAt: number;
  /** All votes up to this time are in `votes`, ms. */
  talliedAt: number;
  round: string;
}

export interface RankedCard extends ExhibitCard {
  /** 1 is first; equal votes share a rank. */
  rank: number;
}

export interface EditionView {
  edition: number;
  publishedAt: number;
  entries: number;
}

export interface MyEntry {
  id: string;
  title: string;
  theme: string;
  kind: string;
  form: WorkForm;
  state: EntryState;
  submittedAt: number;
  preview: string | null;
  pieces: PieceView[];
  number: number | null;
  edition: number | null;
  votes: number | null;
  /** Votes under inquiry in the round on show, and those that a decision voided. */
  held: number;
  voided: number;
  /** Some of its votes of that round were set apart once, whatever was decided since. */
  inquired: boolean;
  inspection: InspectionView;
  checks: CheckView[];
  /** Number of decisions so far, sent back when it is withdrawn. */
  revision: number;
  /** Why its author cannot withdraw it now, if so. */
  withdrawal: Refusal | null;
  history: HistoryItem[];
  /** How far it has come: recommended, among the finalists, awarded; each with its votes then, if any. */
  standings: { text: string; votes: number | null }[];
}

export interface QueueItem {
  id: string;
  title: string;
  intro: string;
  theme: string;
  kind: string;
  form: WorkForm;
  state: EntryState;
  submittedAt: number;
  pieces: PieceView[];
  number: number | null;
  edition: number | null;
  /** The unit it belongs to; null when its author named none of the organizer's list. */
  belongsTo: UnitRef | null;
  /** Uploaded by its author, or by a contact for a named author. */
  channel: Channel;
  /** Id of the way in that it came by, and the name of the unit that sent it in; null for an author's own. */
  way: string;
  sentBy: string | null;
  /** Every answer of the author's form, in the form's order; personal ones masked, see `personal.show`. */
  answers: AnswerLine[];
  inspection: InspectionView;
  checks: CheckView[];
  /** Breaches that do not refuse, warnings that it was sent in with, places that may show its author. */
  flags: FlagView[];
  /** What nothing can measure, to be signed before it is accepted. */
  confirm: ConfirmView[];
  declared: Declared;
  /** Name of the class that its length is in; null where there are none, it is in none, or nobody knows. */
  lengthClass: string | null;
  /** Works that looked alike when the file was inspected; see `entry.lookalikes`. */
  lookalikes: number;
  /** Reports that nobody has decided on. */
  reports: number;
  history: HistoryItem[];
  /** Number of decisions so far; sent back with the next one so that two organizers cannot overwrite each other. */
  revision: number;
}

export interface RuleSection {
  title: string;
  items: { text: string; source: { clause: string } | { reading: string } }[];
}
